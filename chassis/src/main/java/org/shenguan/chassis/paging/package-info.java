/** Keyset paging with whitelisted sort and filter names. */
@NullMarked
package org.shenguan.chassis.paging;

import org.jspecify.annotations.NullMarked;
