package org.shenguan.inspection.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查记录 as a draw asks it: who was inspected when, and who has how much to do. */
@Component
public class TaskLedger {

    private final TaskQueries queries;

    TaskLedger(TaskQueries queries) {
        this.queries = queries;
    }

    /**
     * 检查次数.
     *
     * @param lastCheckedOn 最近一次检查日期
     * @param open 有未办结的任务
     * @param thisYear 本年已检查和已派发的次数
     */
    public record Visits(java.time.@Nullable LocalDate lastCheckedOn, boolean open, int thisYear) {}

    /** By 统一社会信用代码, for those that this department ever inspected. */
    @Transactional(readOnly = true)
    public Map<String, Visits> visitsOf(String department, int year) {
        return queries.visits(department, year);
    }

    /** 在办任务数 by certificate number; who has none is absent. */
    @Transactional(readOnly = true)
    public Map<String, Integer> openTasksOf(String department) {
        return queries.openTasks(department);
    }
}
