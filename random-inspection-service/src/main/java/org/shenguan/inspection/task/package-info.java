/** 抽查任务: dispatch, receipt, result, rectification and publication of what was drawn. */
@NullMarked
package org.shenguan.inspection.task;

import org.jspecify.annotations.NullMarked;
