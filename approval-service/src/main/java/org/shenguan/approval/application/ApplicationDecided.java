package org.shenguan.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.item.LicensingItem;
import org.shenguan.approval.license.License;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.calendar.ChinaTime;

/** 审批决定已作出: the payload of {@code approval.application-decided.v1}. */
record ApplicationDecided(
        UUID applicationId,
        String applicationNumber,
        String itemCode,
        String itemName,
        ItemSupervision itemSupervision,
        boolean safetyRelated,
        Outcome decision,
        LocalDate decidedOn,
        Instant decidedAt,
        String region,
        Department approvingDepartment,
        Subject subject,
        @Nullable Granted license,
        long dossierVersion,
        @Nullable BlockOverride override,
        List<String> objectClasses) {

    static final String CONTRACT = "approval.application-decided.v1";

    /** 事项的监管属性 on the day of the decision. */
    record ItemSupervision(
            boolean sealTransferred,
            String state,
            String competentLine,
            @Nullable String delegatedTo) {}

    /** 颁发的证件. */
    record Granted(String number, String name, LocalDate validFrom, LocalDate validUntil) {}

    static ApplicationDecided of(
            ApplicationHead head, LicensingItem item, Decision made, @Nullable License license) {
        return new ApplicationDecided(
                head.id(),
                head.number(),
                item.code(),
                item.name(),
                new ItemSupervision(
                        item.sealTransferred(),
                        item.state().name(),
                        item.competentLine(),
                        item.delegatedTo() == null ? null : item.delegatedTo().name()),
                item.safetyRelated(),
                made.outcome(),
                ChinaTime.dateOf(made.decidedAt()),
                made.decidedAt(),
                head.region().value(),
                head.department(),
                head.subject(),
                license == null
                        ? null
                        : new Granted(
                                license.number(),
                                license.name(),
                                license.validFrom(),
                                license.validUntil()),
                made.dossierVersion(),
                made.override(),
                item.objectClasses());
    }
}
