/** Exactly one effect and one answer for a request, however often a caller has to send it. */
@NullMarked
package org.shenguan.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
