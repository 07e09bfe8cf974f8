/** 信用监管服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.credit;

import org.jspecify.annotations.NullMarked;
