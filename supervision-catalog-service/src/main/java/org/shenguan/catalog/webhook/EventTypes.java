package org.shenguan.catalog.webhook;

import java.util.List;

/** 可订阅的事件类型: every event of the platform, without the {@code shenguan.} prefix. */
final class EventTypes {

    static final String PREFIX = "shenguan.";

    static final List<String> ALL =
            List.of(
                    "approval.application-decided.v1",
                    "approval.license-changed.v1",
                    "calendar.closure-declared.v1",
                    "calendar.notice-declared.v1",
                    "catalog.assignment-changed.v1",
                    "credit.grade-changed.v1",
                    "enforcement.case-decided.v1",
                    "enforcement.case-filed.v1",
                    "inspection.outcome-recorded.v1",
                    "inspection.rectification-confirmed.v1",
                    "warning.clue-changed.v1",
                    "warning.warning-changed.v1");

    private EventTypes() {}

    /** Whether this is the {@code ce_type} of an event that can be subscribed to. */
    static boolean contain(String type) {
        return type.startsWith(PREFIX) && ALL.contains(type.substring(PREFIX.length()));
    }
}
