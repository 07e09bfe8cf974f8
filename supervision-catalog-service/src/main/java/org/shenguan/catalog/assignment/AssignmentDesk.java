package org.shenguan.catalog.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.assignment.Origin.Post;
import org.shenguan.catalog.department.Department;
import org.shenguan.catalog.department.DepartmentRegister;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 认领、退回、改派: what officers do with an assignment, and what time does to it. */
@Component
class AssignmentDesk {

    private final Assignments assignments;
    private final AssignmentIntake intake;
    private final ClaimClock claims;
    private final AssignmentPublication publication;
    private final DepartmentRegister departments;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    AssignmentDesk(
            Assignments assignments,
            AssignmentIntake intake,
            ClaimClock claims,
            AssignmentPublication publication,
            DepartmentRegister departments,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.assignments = assignments;
        this.intake = intake;
        this.claims = claims;
        this.publication = publication;
        this.departments = departments;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Assignment claim(UUID id) {
        Officer officer = officers.require();
        Assignment assignment = held(id, officer);
        return keep(
                assignment.claim(officer.username(), clock.instant()),
                "assignment.claim",
                Map.of());
    }

    @Transactional
    public Assignment returnBack(UUID id, String reason, @Nullable String suggestedDepartment) {
        Officer officer = officers.require();
        Assignment assignment = held(id, officer);
        if (suggestedDepartment != null) {
            department(suggestedDepartment, "/suggestedDepartment");
        }
        Map<String, String> details = new HashMap<>(Map.of("reason", reason));
        if (suggestedDepartment != null) {
            details.put("suggestedDepartment", suggestedDepartment);
        }
        return keep(
                assignment.returnBack(
                        new Assignment.Return(
                                clock.instant(), officer.username(), reason, suggestedDepartment)),
                "assignment.return",
                details);
    }

    @Transactional
    public Assignment reroute(UUID id, String departmentCode, String reason) {
        Officer officer = officers.require();
        Assignment assignment = find(id);
        requireArbiter(assignment, officer);
        Department to = department(departmentCode, "/department");
        if (!officer.requireRegion().covers(to.region())) {
            throw InvalidRequest.of(
                    "/department", departmentCode, "outside", "该部门不在您的管辖范围内，应由上级改派。");
        }
        Instant now = clock.instant();
        Assignment rerouted =
                assignment.reroute(
                        new Post(to.region(), to.code(), to.name()),
                        Ground.arbitration(
                                assignment.origin().approving().name(), to.name(), reason),
                        intake.termIn(to.region(), now));
        keep(
                rerouted,
                "assignment.reroute",
                Map.of("from", assignment.holder().code(), "to", to.code(), "reason", reason));
        intake.claimIfPushIsReceipt(rerouted, now);
        return find(id);
    }

    /** 逾期: marks one assignment, if it still is; harmless however often it is tried. */
    @Transactional
    public boolean markOverdue(UUID id) {
        Assignment assignment = find(id);
        if (!assignment.isNewlyOverdue(ChinaTime.today(clock))) {
            return false;
        }
        keep(assignment.overdue(), "assignment.overdue", Map.of());
        return true;
    }

    private Assignment keep(Assignment changed, String action, Map<String, String> details) {
        assignments.keep(changed);
        claims.follow(changed);
        publication.publish(changed, clock.instant());
        audit.record(action, "Assignment", changed.id(), changed.holder().region(), details);
        return changed;
    }

    private Assignment find(UUID id) {
        return assignments
                .findForUpdate(id)
                .map(AssignmentRecord::assignment)
                .orElseThrow(() -> new NotFound("监管任务", id));
    }

    private Assignment held(UUID id, Officer officer) {
        Assignment assignment = find(id);
        if (!assignment.holder().code().equals(officer.department())) {
            throw new NotTheHolder(assignment.holder().name());
        }
        return assignment;
    }

    /** Separation of duties: a leader of the department that returned it cannot pass it on. */
    private static void requireArbiter(Assignment assignment, Officer officer) {
        Post bureau = assignment.origin().approving();
        boolean leads =
                officer.is(Role.LEADER, Role.ADMINISTRATOR)
                        && bureau.code().equals(officer.department());
        boolean administers =
                officer.is(Role.ADMINISTRATOR)
                        && RowScope.EVERY_DEPARTMENT.equals(officer.department())
                        && officer.requireRegion().covers(bureau.region());
        if (!leads && !administers) {
            throw new NotTheArbiter(bureau.name());
        }
    }

    private Department department(String code, String field) {
        return departments
                .directory()
                .find(code)
                .orElseThrow(() -> InvalidRequest.of(field, code, "unknown", "部门名录中没有该部门。"));
    }
}
