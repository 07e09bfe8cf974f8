/** 审管生命线: every event about a subject in one line, with the gaps in it. */
@NullMarked
package org.shenguan.catalog.trace;

import org.jspecify.annotations.NullMarked;
