/** The append-only trail of who did what to which record, when and from where. */
@NullMarked
package org.shenguan.chassis.audit;

import org.jspecify.annotations.NullMarked;
