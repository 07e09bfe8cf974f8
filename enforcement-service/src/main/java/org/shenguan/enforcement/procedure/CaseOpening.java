package org.shenguan.enforcement.procedure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.CaseOrigin;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.CaseSource;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.document.DepartmentRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记线索: a case is proposed, by an inspection or by hand. */
@Service
public class CaseOpening {

    private static final Actor PLATFORM = new Actor("platform", "平台", null);

    private final PenaltyCases cases;
    private final CaseDesk desk;
    private final DepartmentRegister departments;
    private final CurrentOfficer officers;
    private final Clock clock;

    CaseOpening(
            PenaltyCases cases,
            CaseDesk desk,
            DepartmentRegister departments,
            CurrentOfficer officers,
            Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.departments = departments;
        this.officers = officers;
        this.clock = clock;
    }

    /** What an inspection found; the same task proposes one case only, however often it is told. */
    @Transactional
    public void fromInspection(
            CaseOrigin origin, CaseParty party, String region, CaseDepartment department) {
        UUID task = origin.taskId();
        if (task == null) {
            throw new IllegalArgumentException("检查发现的线索应有检查任务");
        }
        if (cases.findBySourceTaskId(task).isEmpty()) {
            propose(origin, party, region, department, PLATFORM);
        }
    }

    /** What came to the officer's department another way. */
    @Transactional
    PenaltyCase byHand(CaseSource source, CaseParty party, List<UnlawfulAct> acts) {
        Officer officer = officers.require();
        String code = officer.requireDepartment();
        CaseDepartment department =
                departments
                        .find(code)
                        .orElseThrow(() ->
                                InvalidRequest.of(
                                        "department", code, "unknown", "部门" + code + "没有登记为办案部门。"));
        String certificate = officer.certificateNumber();
        List<CaseOfficer> finders =
                certificate == null
                        ? List.of()
                        : List.of(new CaseOfficer(certificate, officer.name()));
        return propose(
                new CaseOrigin(source, null, null, desk.today(), acts, finders),
                party,
                officer.requireRegion().value(),
                department,
                CaseDesk.actorOf(officer));
    }

    private PenaltyCase propose(
            CaseOrigin origin,
            CaseParty party,
            String region,
            CaseDepartment department,
            Actor by) {
        PenaltyCase proposed =
                cases.saveAndFlush(
                        new PenaltyCase(
                                UUID.randomUUID(),
                                origin,
                                party,
                                region,
                                department,
                                clock.instant()));
        desk.record(proposed, null, CaseAct.PROPOSE, by, origin);
        return proposed;
    }
}
