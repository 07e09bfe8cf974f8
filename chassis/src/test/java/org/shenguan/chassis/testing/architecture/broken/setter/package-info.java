/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.setter;

import org.jspecify.annotations.NullMarked;
