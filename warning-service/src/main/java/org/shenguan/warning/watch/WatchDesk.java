package org.shenguan.warning.watch;

import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 监测: takes in whom to watch and who supervises them. */
@Component
class WatchDesk {

    private final WatchRegister watched;
    private final DepartmentRegister departments;
    private final OwnerRegister owners;
    private final ApplicationEventPublisher facts;

    WatchDesk(
            WatchRegister watched,
            DepartmentRegister departments,
            OwnerRegister owners,
            ApplicationEventPublisher facts) {
        this.watched = watched;
        this.departments = departments;
        this.owners = owners;
        this.facts = facts;
    }

    @Transactional
    void decided(WatchConsumers.ApplicationDecided event) {
        departments.learn(department(event.approvingDepartment(), event.region()));
        boolean granted = event.decision() == WatchConsumers.ApplicationDecided.Decision.GRANTED;
        meet(event.subject(), event.region(), granted && event.safetyRelated());
    }

    @Transactional
    void assigned(WatchConsumers.AssignmentChanged event, EventEnvelope envelope) {
        Department department = department(event.department(), event.region());
        departments.learn(department);
        meet(event.subject(), event.region(), false);
        @Nullable Department before = owners.latest(event.subject().uscc()).orElse(null);
        owners.take(
                event.assignmentId(),
                event.subject().uscc(),
                department,
                event.status(),
                event.assignedAt(),
                envelope.sequence());
        owners.latest(event.subject().uscc())
                .filter(owner -> !owner.equals(before))
                .ifPresent(owner ->
                        facts.publishEvent(new OwnerChanged(event.subject().uscc(), owner)));
    }

    private void meet(Subject subject, String agencyRegion, boolean safetyRelated) {
        watched.meet(subject.uscc(), subject.name(), subject.region(), agencyRegion, safetyRelated);
    }

    private static Department department(WatchConsumers.DepartmentName named, String region) {
        return new Department(named.code(), named.name(), region);
    }
}
