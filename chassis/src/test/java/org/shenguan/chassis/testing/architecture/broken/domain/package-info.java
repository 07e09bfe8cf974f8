/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.domain;

import org.jspecify.annotations.NullMarked;
