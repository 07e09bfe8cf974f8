/** Refusals and errors as RFC 9457 problem details that name field, value and rule. */
@NullMarked
package org.shenguan.chassis.problem;

import org.jspecify.annotations.NullMarked;
