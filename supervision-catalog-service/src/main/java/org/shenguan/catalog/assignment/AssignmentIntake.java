package org.shenguan.catalog.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shenguan.catalog.assignment.Origin.Post;
import org.shenguan.catalog.department.Department;
import org.shenguan.catalog.department.DepartmentRegister;
import org.shenguan.catalog.item.ItemMapping;
import org.shenguan.catalog.item.ItemRegister;
import org.shenguan.catalog.responsibility.ApprovalFact;
import org.shenguan.catalog.responsibility.Responsibility;
import org.shenguan.catalog.responsibility.ResponsibilityRegister;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.stereotype.Component;

/**
 * 审批结果接收: each approval that was granted becomes one assignment, whatever happens: what the
 * rules cannot place waits, visibly, for the bureau that approved it.
 */
@Component
class AssignmentIntake {

    /** Who claims where the push is the receipt. */
    static final String PLATFORM = "platform";

    private final ItemRegister items;
    private final DepartmentRegister departments;
    private final ResponsibilityRegister responsibilities;
    private final ClaimPolicyRegister policies;
    private final Assignments assignments;
    private final AssignmentPublication publication;
    private final ClaimClock claims;
    private final CalendarInForce calendars;
    private final Clock clock;

    AssignmentIntake(
            ItemRegister items,
            DepartmentRegister departments,
            ResponsibilityRegister responsibilities,
            ClaimPolicyRegister policies,
            Assignments assignments,
            AssignmentPublication publication,
            ClaimClock claims,
            CalendarInForce calendars,
            Clock clock) {
        this.items = items;
        this.departments = departments;
        this.responsibilities = responsibilities;
        this.policies = policies;
        this.assignments = assignments;
        this.publication = publication;
        this.claims = claims;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Takes a decision in, inside the transaction of its receipt. */
    void take(DecisionMade decision) {
        if (!decision.isGranted()
                || assignments.existsByOriginApplicationNumber(decision.applicationNumber())) {
            return;
        }
        Instant now = clock.instant();
        ItemMapping.Found found = items.mapping().find(sought(decision));
        Post bureau =
                new Post(
                        new DivisionCode(decision.region()),
                        decision.approvingDepartment().code(),
                        decision.approvingDepartment().name());
        Origin origin = origin(decision, found, bureau);
        Responsibility responsibility =
                responsibilities.rules().decide(fact(decision), departments.directory());
        Assignment assignment =
                switch (responsibility) {
                    case Responsibility.Assigned it when !found.items().isEmpty() ->
                            assign(origin, it, found.way(), now);
                    case Responsibility.Assigned it ->
                            unassignable(
                                    origin,
                                    "许可事项“%s”没有对应的监管事项（按责任规则，监管部门拟为%s），"
                                            .formatted(decision.itemName(), it.department().name()),
                                    now);
                    case Responsibility.Unassignable it -> unassignable(origin, it.reason(), now);
                };
        assignments.add(assignment);
        claims.follow(assignment);
        publication.publish(assignment, now);
        claimIfPushIsReceipt(assignment, now);
    }

    /** 推送即接收: where the region says so, the assignment is claimed as it is made. */
    void claimIfPushIsReceipt(Assignment assignment, Instant now) {
        if (assignment.status().awaitsClaim()
                && policies.policyFor(assignment.holder().region(), ChinaTime.dateOf(now))
                        .claimsAtOnce()) {
            Assignment claimed = assignment.claim(PLATFORM, now);
            assignments.keep(claimed);
            claims.follow(claimed);
            publication.publish(claimed, now);
        }
    }

    ClaimTerm termIn(DivisionCode region, Instant now) {
        return policies.policyFor(region, ChinaTime.dateOf(now)).term(now, calendars.in(region));
    }

    private Assignment assign(
            Origin origin, Responsibility.Assigned responsible, String way, Instant now) {
        Department department = responsible.department();
        return Assignment.assigned(
                UUID.randomUUID(),
                origin,
                new Post(department.region(), department.code(), department.name()),
                new Ground(
                        responsible.rule(),
                        responsible.explanation() + "监管事项" + way + "。",
                        responsible.basis()),
                termIn(department.region(), now));
    }

    private Assignment unassignable(Origin origin, String reason, Instant now) {
        return Assignment.unassignable(
                UUID.randomUUID(),
                origin,
                Ground.noMatch(reason, origin.approving().name()),
                termIn(origin.approving().region(), now));
    }

    private static ItemMapping.Sought sought(DecisionMade decision) {
        return new ItemMapping.Sought(
                decision.itemCode(),
                decision.itemName(),
                decision.objectClasses(),
                decision.itemSupervision().competentLine(),
                new DivisionCode(decision.region()),
                decision.decidedOn());
    }

    private static ApprovalFact fact(DecisionMade decision) {
        return new ApprovalFact(
                decision.itemSupervision().sealTransferred(),
                decision.itemSupervision().state(),
                decision.itemSupervision().competentLine(),
                decision.itemSupervision().delegatedTo(),
                new DivisionCode(decision.region()),
                decision.approvingDepartment().code(),
                new DivisionCode(decision.subject().region()),
                decision.decidedOn());
    }

    private static Origin origin(DecisionMade decision, ItemMapping.Found found, Post bureau) {
        List<Origin.Item> supervised =
                found.items().stream().map(it -> new Origin.Item(it.code(), it.name())).toList();
        DecisionMade.License license = decision.license();
        return new Origin(
                decision.applicationNumber(),
                license == null ? null : license.number(),
                decision.itemCode(),
                decision.itemName(),
                supervised,
                decision.subject().uscc(),
                decision.subject().name(),
                decision.subject().region(),
                bureau);
    }
}
