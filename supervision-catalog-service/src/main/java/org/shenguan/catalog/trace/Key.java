package org.shenguan.catalog.trace;

/** 编号: by what the hops of a life line hang together. */
enum Key {
    APPLICATION_NUMBER("applicationNumber"),
    LICENSE_NUMBER("licenseNumber"),
    ASSIGNMENT_ID("assignmentId"),
    TASK_ID("taskId"),
    TASK_NUMBER("taskNumber"),
    SOURCE_TASK_ID("sourceTaskId"),
    ORDER_NUMBER("orderNumber"),
    CASE_ID("caseId"),
    CASE_NUMBER("caseNumber"),
    DECISION_NUMBER("decisionNumber"),
    WARNING_ID("warningId"),
    CLUE_ID("clueId"),
    CLUE_NUMBER("clueNumber"),
    CAUSED_BY("causedBy");

    private final String text;

    Key(String text) {
        this.text = text;
    }

    /** The name under which answers show it. */
    String text() {
        return text;
    }
}
