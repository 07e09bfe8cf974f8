package org.shenguan.enforcement.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 检查结果: what a case needs of {@code inspection.outcome-recorded.v1}. */
record InspectionOutcome(
        UUID taskId,
        String taskNumber,
        Subject subject,
        String region,
        Department department,
        LocalDate checkedOn,
        List<Inspector> officers,
        List<Finding> violations) {

    record Subject(String uscc, String name, @Nullable String region) {}

    record Department(String code, String name) {}

    record Inspector(String certificateNumber, String name) {}

    /** A severity is kept as text: a value that came later must not stop the event. */
    record Finding(String code, String description, String basis, String severity) {}
}
