/** 时间线: every act and every piece of feedback in the order of time. */
@NullMarked
package org.shenguan.approval.timeline;

import org.jspecify.annotations.NullMarked;
