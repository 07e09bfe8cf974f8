package org.shenguan.inspection.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.problem.Violation;

/**
 * 检查情况 as the team reports it.
 *
 * @param publicResults 抽查结果, one or more of twelve; the first alone
 * @param result 国家检查结果代码 01 to 06
 * @param rectificationDays 责令整改的天数, absent when nothing was ordered
 */
record Findings(
        LocalDate checkedOn,
        Instant finishedAt,
        List<Integer> publicResults,
        String result,
        List<Hazard> hazards,
        List<FoundViolation> violations,
        @Nullable Integer rectificationDays) {

    Findings {
        publicResults = publicResults.stream().distinct().sorted().toList();
        hazards = List.copyOf(hazards);
        violations = List.copyOf(violations);
    }

    /** What contradicts itself or the calendar, by field; empty if nothing does. */
    List<Violation> contradictions(Instant dispatchedAt, Instant now) {
        List<Violation> faults = new ArrayList<>();
        LocalDate today = ChinaTime.dateOf(now);
        if (checkedOn.isAfter(today)) {
            faults.add(fault("/checkedOn", checkedOn, "future", "检查日期不能晚于今日"));
        }
        if (checkedOn.isBefore(ChinaTime.dateOf(dispatchedAt))) {
            faults.add(fault("/checkedOn", checkedOn, "before-dispatch", "检查日期不能早于任务派发之日"));
        }
        if (finishedAt.isAfter(now) || ChinaTime.dateOf(finishedAt).isBefore(checkedOn)) {
            faults.add(fault("/finishedAt", finishedAt, "range", "检查结束时刻应在检查日期之后、此刻之前"));
        }
        if (publicResults.contains(1) && publicResults.size() > 1) {
            faults.add(fault("/publicResults", publicResults, "exclusive", "选择“未发现问题”时不得再选其他抽查结果"));
        }
        boolean problems = !hazards.isEmpty() || !violations.isEmpty();
        if (publicResults.contains(1) && problems) {
            faults.add(
                    fault(
                            "/publicResults",
                            publicResults,
                            "contradiction",
                            "登记了隐患或者违法行为，不得选择“未发现问题”"));
        }
        if (result.equals("01") && problems) {
            faults.add(
                    fault(
                            "/result",
                            result,
                            "contradiction",
                            "登记了隐患或者违法行为，检查结果不得为 01 未发现问题终止检查并告知"));
        }
        if (publicResults.contains(1) != result.equals("01")) {
            faults.add(fault("/result", result, "contradiction", "抽查结果“未发现问题”与检查结果 01 应当一致"));
        }
        if (rectificationDays != null && !problems) {
            faults.add(
                    fault(
                            "/rectification",
                            rectificationDays,
                            "contradiction",
                            "未登记隐患或者违法行为，不得责令整改"));
        }
        if (rectificationDays == null && hazards.stream().anyMatch(h -> !h.rectified())) {
            faults.add(fault("/rectification", null, "required", "有未当场整改的隐患，应当责令限期整改"));
        }
        return faults;
    }

    private static Violation fault(
            String field, @Nullable Object value, String rule, String message) {
        return new Violation(field, value == null ? null : value.toString(), rule, message + "。");
    }
}
