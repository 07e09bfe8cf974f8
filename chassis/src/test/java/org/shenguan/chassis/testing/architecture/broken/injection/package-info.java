/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.injection;

import org.jspecify.annotations.NullMarked;
