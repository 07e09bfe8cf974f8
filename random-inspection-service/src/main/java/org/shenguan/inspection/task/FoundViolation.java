package org.shenguan.inspection.task;

/**
 * 违法行为 as found on site; enforcement takes it over with nothing typed twice.
 *
 * @param basis 违反的规定
 */
record FoundViolation(String code, String description, String basis, Severity severity) {

    /** 情节. */
    enum Severity {
        /** 轻微. */
        MINOR,
        /** 一般. */
        GENERAL,
        /** 严重. */
        SERIOUS
    }
}
