/** The due sheet: every running deadline of a service, its moves, reminders and escalations. */
@NullMarked
package org.shenguan.chassis.due;

import org.jspecify.annotations.NullMarked;
