/** 限流: how many requests one caller may send. */
@NullMarked
package org.shenguan.gateway.limit;

import org.jspecify.annotations.NullMarked;
