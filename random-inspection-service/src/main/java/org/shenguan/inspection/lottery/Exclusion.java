package org.shenguan.inspection.lottery;

import java.util.Map;

/** 不列入候选: an enterprise that fits the selection and yet cannot be drawn, with the reason. */
public record Exclusion(String uscc, String name, Reason reason, String explanation) {

    /** 不列入的情形. */
    public enum Reason {
        /** 已退出名录库. */
        LEFT,
        /** 间隔期内已检查. */
        CHECKED_RECENTLY,
        /** 已抽中、任务未办结. */
        TASK_OPEN,
        /** 已达年度检查次数上限. */
        CAP_REACHED,
        /** 尚未确定监管部门. */
        NOT_ASSIGNED,
        /** 抽查系数为零. */
        ZERO_WEIGHT
    }

    Map<String, Object> tree() {
        return Map.of(
                "explanation", explanation, "name", name, "reason", reason.name(), "uscc", uscc);
    }

    static Exclusion of(Tree tree) {
        return new Exclusion(
                tree.text("uscc"),
                tree.text("name"),
                Reason.valueOf(tree.text("reason")),
                tree.text("explanation"));
    }
}
