/** A small service on which the chassis itself is tried: notes, scoped, with events in and out. */
@NullMarked
package org.shenguan.chassis.trial;

import org.jspecify.annotations.NullMarked;
