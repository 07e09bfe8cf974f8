package org.shenguan.inspection.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 检查结果: the findings with the dates that follow from them. */
record Outcome(
        Findings findings,
        LocalDate publishBy,
        String publishByExplanation,
        @Nullable Rectification rectification) {}
