package org.shenguan.catalog.assignment;

import java.time.Clock;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueMoved;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.stereotype.Component;

/** 认领期限: stands on the due sheet while a claim is awaited, and follows the calendar from there. */
@Component
class ClaimClock implements DueMoved {

    static final String CLAIM = "catalog.claim";

    private final DueSheet sheet;
    private final ClaimPolicyRegister policies;
    private final Assignments assignments;
    private final AssignmentPublication publication;
    private final CalendarInForce calendars;
    private final Clock clock;

    ClaimClock(
            DueSheet sheet,
            ClaimPolicyRegister policies,
            Assignments assignments,
            AssignmentPublication publication,
            CalendarInForce calendars,
            Clock clock) {
        this.sheet = sheet;
        this.policies = policies;
        this.assignments = assignments;
        this.publication = publication;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Enters what a step of the assignment did to its claim. */
    void follow(Assignment assignment) {
        String id = assignment.id().toString();
        switch (assignment.status()) {
            case ASSIGNED, REROUTED -> {
                Deadline deadline =
                        policyFor(assignment)
                                .deadline(
                                        assignment.term().assignedAt(),
                                        calendars.in(assignment.holder().region()));
                if (deadline != null) {
                    sheet.open(item(assignment), deadline);
                }
            }
            case CLAIMED, RETURNED -> sheet.meet(CLAIM, id);
            case OVERDUE, UNASSIGNABLE -> {} // what is overdue is still to be claimed
        }
    }

    @Override
    public String kind() {
        return CLAIM;
    }

    @Override
    public void moved(String recordId, Deadline now, DeadlineMove why) {
        UUID id = UUID.fromString(recordId);
        Assignment assignment =
                assignments
                        .findForUpdate(id)
                        .map(AssignmentRecord::assignment)
                        .orElseThrow(() -> new NotFound("监管任务", id));
        Assignment retimed =
                assignment.retime(policyFor(assignment).term(assignment.term().assignedAt(), now));
        assignments.keep(retimed);
        publication.publish(retimed, clock.instant());
    }

    private ClaimPolicy policyFor(Assignment assignment) {
        return policies.policyFor(
                assignment.holder().region(), ChinaTime.dateOf(assignment.term().assignedAt()));
    }

    private static DueItem item(Assignment assignment) {
        Origin origin = assignment.origin();
        return new DueItem(
                CLAIM,
                "Assignment",
                assignment.id().toString(),
                "认领：%s“%s”的监管任务".formatted(origin.subjectName(), origin.itemName()),
                assignment.holder().region(),
                assignment.holder().code());
    }
}
