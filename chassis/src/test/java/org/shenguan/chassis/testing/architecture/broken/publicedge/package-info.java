/** Breaks a rule on purpose. */
@NullMarked
package org.shenguan.chassis.testing.architecture.broken.publicedge;

import org.jspecify.annotations.NullMarked;
