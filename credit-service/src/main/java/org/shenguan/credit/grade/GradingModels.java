package org.shenguan.credit.grade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** 评价模型各版本. */
record GradingModels(List<GradingModel> versions) {

    GradingModels {
        versions =
                versions.stream()
                        .sorted(Comparator.comparing(GradingModel::effectiveFrom))
                        .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("没有评价模型");
        }
    }

    /** The version that a grade of that day follows; before the first one, the first. */
    GradingModel inForceOn(LocalDate day) {
        return versions.stream()
                .filter(model -> !model.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(versions.getFirst());
    }
}
