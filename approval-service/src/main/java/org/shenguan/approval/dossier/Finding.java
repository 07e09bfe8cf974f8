package org.shenguan.approval.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 监管事实的内容: what one event of a supervisor says, as far as a grant may depend on it. */
public sealed interface Finding {

    /**
     * 检查结果.
     *
     * @param openMajorHazards 未整改的重大事故隐患
     * @param seriousViolations codes of 情节严重的违法行为
     * @param orderNumber 责令限期整改指令书, if one was issued
     */
    record Inspection(
            String taskId,
            List<String> openMajorHazards,
            List<String> seriousViolations,
            @Nullable String orderNumber,
            @Nullable LocalDate rectifyBy)
            implements Finding {}

    /** 整改完毕、隐患销号. */
    record RectificationConfirmed(String taskId, String orderNumber) implements Finding {}

    /** 立案. */
    record CaseFiled(
            String caseId, String caseNumber, @Nullable String sourceTaskId, String violationCode)
            implements Finding {}

    /** 案件处理决定. */
    record CaseDecided(String caseId, String severity) implements Finding {}

    /** 信用等级. */
    record CreditGrade(String grade, boolean blacklisted) implements Finding {}

    /** 风险预警: raised, or lifted by a later record of the same warning. */
    record Warning(String warningId, String level, boolean raised) implements Finding {}

    /** 监管责任指派: the receipt of what was pushed; nothing in it ever blocks. */
    record Assignment(String assignmentId, String status) implements Finding {}
}
