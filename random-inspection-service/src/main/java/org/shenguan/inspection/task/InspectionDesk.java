package org.shenguan.inspection.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查任务办理: receipt, result, rectification and publication. */
@Component
class InspectionDesk {

    private final InspectionTasks tasks;
    private final TaskRegister register;
    private final OutcomeDeadlines deadlines;
    private final OutcomeClocks clocks;
    private final InspectionEvents events;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    InspectionDesk(
            InspectionTasks tasks,
            TaskRegister register,
            OutcomeDeadlines deadlines,
            OutcomeClocks clocks,
            InspectionEvents events,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.register = register;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.events = events;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    InspectionTask read(UUID id) {
        return kept(id).task();
    }

    /** 接收: by a member of the team or a supervisor of the department. */
    @Transactional
    InspectionTask receive(UUID id) {
        KeptTask kept = kept(id);
        InspectionTask task = kept.task();
        Officer officer = officers.require();
        if (!officer.is(Role.SUPERVISOR)) {
            requireTeam(task, officer);
        }
        InspectionTask received = kept.receive(officer.username(), clock.instant());
        record("task.receive", received, Map.of());
        return received;
    }

    /** 登记检查结果: by a member of the team; enforcement and credit hear of it. */
    @Transactional
    InspectionTask record(UUID id, Findings findings, @Nullable String orderNumber) {
        KeptTask kept = kept(id);
        InspectionTask task = kept.task();
        Officer officer = officers.require();
        requireTeam(task, officer);
        Instant now = clock.instant();
        Outcome outcome = outcome(task, findings, orderNumber);
        InspectionTask checked = kept.record(outcome, officer.username(), now);
        clocks.recorded(checked, findings);
        events.outcomeRecorded(checked, outcome, register.departmentName(task.department()), now);
        record("task.record", checked, Map.of("result", findings.result()));
        return checked;
    }

    /** 整改复查确认: by a member of the team or a supervisor of the department. */
    @Transactional
    InspectionTask confirm(UUID id, LocalDate confirmedOn) {
        KeptTask kept = kept(id);
        InspectionTask task = kept.task();
        Officer officer = officers.require();
        if (!officer.is(Role.SUPERVISOR)) {
            requireTeam(task, officer);
        }
        InspectionTask confirmed =
                kept.confirmRectification(confirmedOn, ChinaTime.today(clock), officer.username());
        clocks.rectified(confirmed);
        Outcome outcome = confirmed.outcome();
        Rectification order = outcome == null ? null : outcome.rectification();
        if (order != null) {
            events.rectificationConfirmed(
                    confirmed,
                    order.orderNumber(),
                    confirmedOn,
                    register.departmentName(task.department()),
                    clock.instant());
        }
        record("task.confirm-rectification", confirmed, Map.of());
        return confirmed;
    }

    /** 公示抽查结果. */
    @Transactional
    InspectionTask publish(UUID id) {
        InspectionTask published = kept(id).publish(officers.require().username(), clock.instant());
        clocks.published(published);
        record("task.publish", published, Map.of());
        return published;
    }

    private KeptTask kept(UUID id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("检查任务", id));
    }

    private Outcome outcome(InspectionTask task, Findings findings, @Nullable String orderNumber) {
        Deadline publication = deadlines.publication(
                        ChinaTime.dateOf(findings.finishedAt()), new DivisionCode(task.region()));
        Integer days = findings.rectificationDays();
        return new Outcome(
                findings,
                publication.requireDueOn(),
                publication.explanation(),
                days == null
                        ? null
                        : deadlines.rectification(
                                orderNumber == null ? orderNumber(task, findings) : orderNumber,
                                findings.checkedOn(),
                                days));
    }

    private String orderNumber(InspectionTask task, Findings findings) {
        return "（%s）责改〔%d〕%d号"
                .formatted(task.department(), findings.checkedOn().getYear(), register.nextOrder());
    }

    private static void requireTeam(InspectionTask task, Officer officer) {
        if (!task.isInTeam(officer.certificateNumber())) {
            throw new NotOfTheTeam(task.number());
        }
    }

    private void record(String action, InspectionTask task, Map<String, ?> details) {
        audit.record(action, "InspectionTask", task.id(), new DivisionCode(task.region()), details);
    }
}
