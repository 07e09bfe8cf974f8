/** The clock and the working calendar as beans: the only place where a service gets its time. */
@NullMarked
package org.shenguan.chassis.time;

import org.jspecify.annotations.NullMarked;
