package org.shenguan.warning.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.DepartmentRegister;
import org.shenguan.warning.watch.OwnerRegister;
import org.shenguan.warning.watch.Subject;
import org.shenguan.warning.watch.WatchRegister;
import org.shenguan.warning.watch.WatchedSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改监测: an order that nobody confirms in time raises a warning, the confirmation lifts it. */
@Component
class RectificationWatch {

    private final WatchRegister watched;
    private final DepartmentRegister departments;
    private final OwnerRegister owners;
    private final RectificationOrderStore orders;
    private final Warnings warnings;
    private final WarningDesk desk;
    private final Clock clock;

    RectificationWatch(
            WatchRegister watched,
            DepartmentRegister departments,
            OwnerRegister owners,
            RectificationOrderStore orders,
            Warnings warnings,
            WarningDesk desk,
            Clock clock) {
        this.watched = watched;
        this.departments = departments;
        this.owners = owners;
        this.orders = orders;
        this.warnings = warnings;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    void checked(WarningConsumers.OutcomeRecorded event, EventEnvelope envelope) {
        Department department = meet(event.subject(), event.region(), event.department());
        WarningConsumers.OutcomeRecorded.Rectification ordered = event.rectification();
        if (ordered != null) {
            orders.ordered(
                    new RectificationOrder(
                            event.taskId(),
                            event.subject().uscc(),
                            department,
                            ordered.orderNumber(),
                            ordered.dueOn(),
                            (int) event.hazards().stream().filter(h -> !h.rectified()).count(),
                            envelope.id()));
        }
    }

    @Transactional
    void confirmed(WarningConsumers.RectificationConfirmed event, EventEnvelope envelope) {
        Department department = meet(event.subject(), event.region(), event.department());
        orders.confirmed(
                event.taskId(),
                event.subject().uscc(),
                department,
                event.orderNumber(),
                event.confirmedOn());
        desk.lift(
                warnings.findRaisedFor(
                        WarningKind.RECTIFICATION_OVERDUE, event.taskId().toString()),
                event.confirmedOn() + " 复查确认整改完毕（" + event.orderNumber() + "）",
                envelope.id());
    }

    /** Raises the warning of an order, unless it was confirmed or warned of meanwhile. */
    @Transactional
    void raiseIfOverdue(UUID taskId) {
        LocalDate today = ChinaTime.today(clock);
        orders.findOpenForUpdate(taskId)
                .filter(order -> order.isOverdueOn(today))
                .ifPresent(this::raise);
    }

    private void raise(RectificationOrder order) {
        watched.hold(order.uscc());
        WatchedSubject subject =
                watched.find(order.uscc())
                        .orElseThrow(() -> new IllegalStateException("not watched: " + order));
        desk.raise(
                new Cause(
                        subject,
                        WarningKind.RECTIFICATION_OVERDUE,
                        order.taskId().toString(),
                        ChinaTime.startOf(order.dueOn().plusDays(1)),
                        Map.of(
                                "name",
                                subject.subject().name(),
                                "order",
                                order.number(),
                                "due",
                                order.dueOn().toString(),
                                "hazards",
                                String.valueOf(order.hazards())),
                        order.outcomeEvent(),
                        order.number() + "整改期限 " + order.dueOn() + " 届满未确认整改"),
                // Whoever ordered the rectification re-checks it where no assignment says
                // otherwise.
                owners.latest(order.uscc()).orElse(order.department()));
    }

    private Department meet(Subject subject, String region, WarningConsumers.DepartmentName named) {
        Department department = new Department(named.code(), named.name(), region);
        departments.learn(department);
        watched.meet(subject.uscc(), subject.name(), subject.region(), region, false);
        return department;
    }
}
