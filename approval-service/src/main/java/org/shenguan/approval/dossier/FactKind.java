package org.shenguan.approval.dossier;

/** 事实种类. */
public enum FactKind {
    /** 检查结果. */
    INSPECTION(Finding.Inspection.class),
    /** 整改确认. */
    RECTIFICATION_CONFIRMED(Finding.RectificationConfirmed.class),
    /** 立案. */
    CASE_FILED(Finding.CaseFiled.class),
    /** 案件决定. */
    CASE_DECIDED(Finding.CaseDecided.class),
    /** 信用评级. */
    CREDIT_GRADE(Finding.CreditGrade.class),
    /** 风险预警. */
    WARNING(Finding.Warning.class),
    /** 监管指派. */
    ASSIGNMENT(Finding.Assignment.class);

    private final Class<? extends Finding> type;

    FactKind(Class<? extends Finding> type) {
        this.type = type;
    }

    Class<? extends Finding> type() {
        return type;
    }

    /** The kind of a finding. */
    static FactKind of(Finding finding) {
        return switch (finding) {
            case Finding.Inspection _ -> INSPECTION;
            case Finding.RectificationConfirmed _ -> RECTIFICATION_CONFIRMED;
            case Finding.CaseFiled _ -> CASE_FILED;
            case Finding.CaseDecided _ -> CASE_DECIDED;
            case Finding.CreditGrade _ -> CREDIT_GRADE;
            case Finding.Warning _ -> WARNING;
            case Finding.Assignment _ -> ASSIGNMENT;
        };
    }
}
