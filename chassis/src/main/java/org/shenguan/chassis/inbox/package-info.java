/** Events taken in once: deduplicated, retried, and parked by subject when they cannot be digested. */
@NullMarked
package org.shenguan.chassis.inbox;

import org.jspecify.annotations.NullMarked;
