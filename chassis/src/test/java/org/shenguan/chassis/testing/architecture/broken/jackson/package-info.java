/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.jackson;

import org.jspecify.annotations.NullMarked;
