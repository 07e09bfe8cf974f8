/** Time as the law counts it: working days by notice, limits by statute, deadlines with reasons. */
@NullMarked
package org.shenguan.chassis.calendar;

import org.jspecify.annotations.NullMarked;
