/** 日志: what a production log may carry. */
@NullMarked
package org.shenguan.chassis.log;

import org.jspecify.annotations.NullMarked;
