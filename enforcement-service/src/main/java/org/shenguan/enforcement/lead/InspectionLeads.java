package org.shenguan.enforcement.lead;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.CaseOrigin;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.CaseSource;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.penalty.Severity;
import org.shenguan.enforcement.procedure.CaseOpening;
import org.springframework.stereotype.Component;

/** 检查发现的线索: an outcome with a violation proposes a case. */
@Component
class InspectionLeads {

    private final CaseOpening opening;

    InspectionLeads(CaseOpening opening) {
        this.opening = opening;
    }

    void take(InspectionOutcome outcome) {
        if (outcome.violations().isEmpty()) {
            return;
        }
        CaseOrigin origin =
                new CaseOrigin(
                        CaseSource.INSPECTION,
                        outcome.taskId(),
                        outcome.taskNumber(),
                        outcome.checkedOn(),
                        outcome.violations().stream().map(InspectionLeads::act).toList(),
                        outcome.officers().stream()
                                .map(one -> new CaseOfficer(one.certificateNumber(), one.name()))
                                .toList());
        opening.fromInspection(
                origin,
                new CaseParty(
                        outcome.subject().uscc(),
                        outcome.subject().name(),
                        outcome.subject().region(),
                        null),
                outcome.region(),
                new CaseDepartment(outcome.department().code(), outcome.department().name()));
    }

    private static UnlawfulAct act(InspectionOutcome.Finding finding) {
        return new UnlawfulAct(
                finding.code(),
                finding.description(),
                finding.basis(),
                severity(finding.severity()));
    }

    private static @Nullable Severity severity(String name) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
