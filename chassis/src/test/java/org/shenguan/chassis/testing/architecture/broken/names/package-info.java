/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.names;

import org.jspecify.annotations.NullMarked;
