/** Which rows the current caller may touch, enforced by the database below every query path. */
@NullMarked
package org.shenguan.chassis.scope;

import org.jspecify.annotations.NullMarked;
