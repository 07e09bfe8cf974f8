/** 统一网关: the one entry to every service, and the table of what is open without signing in. */
@NullMarked
package org.shenguan.gateway;

import org.jspecify.annotations.NullMarked;
