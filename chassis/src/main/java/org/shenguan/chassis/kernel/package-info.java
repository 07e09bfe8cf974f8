/** Validated values that every service shares: who is meant, where, and by which law. */
@NullMarked
package org.shenguan.chassis.kernel;

import org.jspecify.annotations.NullMarked;
