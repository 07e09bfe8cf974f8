/** Work that is done every so often by one replica, and missed aloud when it is not. */
@NullMarked
package org.shenguan.chassis.timer;

import org.jspecify.annotations.NullMarked;
