package org.shenguan.catalog.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.responsibility.ItemState;
import org.shenguan.chassis.kernel.DivisionLevel;

/** 审批决定已作出: what the intake reads of {@code approval.application-decided.v1}. */
record DecisionMade(
        String applicationNumber,
        String itemCode,
        String itemName,
        Supervision itemSupervision,
        String decision,
        LocalDate decidedOn,
        Instant decidedAt,
        String region,
        Department approvingDepartment,
        Subject subject,
        @Nullable License license,
        List<String> objectClasses) {

    boolean isGranted() {
        return decision.equals("GRANTED");
    }

    record Supervision(
            boolean sealTransferred,
            ItemState state,
            String competentLine,
            @Nullable DivisionLevel delegatedTo) {}

    record Department(String code, String name) {}

    record Subject(String uscc, String name, String region) {}

    record License(String number) {}
}
