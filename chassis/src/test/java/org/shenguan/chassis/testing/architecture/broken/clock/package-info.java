/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.clock;

import org.jspecify.annotations.NullMarked;
