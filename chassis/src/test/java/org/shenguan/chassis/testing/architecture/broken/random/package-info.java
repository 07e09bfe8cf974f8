/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.random;

import org.jspecify.annotations.NullMarked;
