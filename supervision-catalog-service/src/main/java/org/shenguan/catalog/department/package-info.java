/** 部门: which departments there are, where, and for which line of work. */
@NullMarked
package org.shenguan.catalog.department;

import org.jspecify.annotations.NullMarked;
