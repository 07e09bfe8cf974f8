package org.shenguan.catalog.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.assignment.Origin.Post;

/**
 * 监管任务: the supervision of what one approval has allowed, in the hands of one department. It does
 * not change; each verb guards its step and gives the next state.
 *
 * @param holder 承接监管的部门; while unassignable, the bureau that has to decide
 * @param sequence rises by one with every step
 */
record Assignment(
        UUID id,
        Origin origin,
        Post holder,
        AssignmentStatus status,
        Ground ground,
        ClaimTerm term,
        @Nullable Claim claim,
        @Nullable Return returned,
        long sequence) {

    /** 认领. */
    @Embeddable
    record Claim(@Column(name = "claimed_at") Instant at, @Column(name = "claimed_by") String by) {}

    /** 退回. */
    @Embeddable
    record Return(
            @Column(name = "returned_at") Instant at,
            @Column(name = "returned_by") String by,
            @Column(name = "return_reason") String reason,
            @Nullable String suggestedDepartment) {}

    static Assignment assigned(UUID id, Origin origin, Post holder, Ground ground, ClaimTerm term) {
        return new Assignment(
                id, origin, holder, AssignmentStatus.ASSIGNED, ground, term, null, null, 1);
    }

    static Assignment unassignable(UUID id, Origin origin, Ground ground, ClaimTerm term) {
        return new Assignment(
                id,
                origin,
                origin.approving(),
                AssignmentStatus.UNASSIGNABLE,
                ground,
                term,
                null,
                null,
                1);
    }

    Assignment claim(String by, Instant at) {
        require(status.awaitsClaim(), "认领");
        return next(AssignmentStatus.CLAIMED, new Claim(at, by), returned);
    }

    Assignment returnBack(Return reason) {
        require(status.awaitsClaim(), "退回");
        return next(AssignmentStatus.RETURNED, claim, reason);
    }

    /** 逾期: only what waits for its claim and has not been marked yet. */
    boolean isNewlyOverdue(LocalDate today) {
        return status.awaitsClaim() && status != AssignmentStatus.OVERDUE && term.isOver(today);
    }

    Assignment overdue() {
        require(status.awaitsClaim() && status != AssignmentStatus.OVERDUE, "标记逾期");
        return next(AssignmentStatus.OVERDUE, claim, returned);
    }

    /** 期限变动: the calendar has changed under a claim that is still awaited. */
    Assignment retime(ClaimTerm newTerm) {
        require(status.awaitsClaim(), "变更认领期限");
        return new Assignment(
                id, origin, holder, status, ground, newTerm, claim, returned, sequence + 1);
    }

    Assignment reroute(Post to, Ground why, ClaimTerm newTerm) {
        require(status.awaitsArbitration(), "改派");
        if (status != AssignmentStatus.UNASSIGNABLE && to.code().equals(holder.code())) {
            throw new AssignmentStaysWhereItIs(holder.name());
        }
        return new Assignment(
                id,
                origin,
                to,
                AssignmentStatus.REROUTED,
                why,
                newTerm,
                null,
                returned,
                sequence + 1);
    }

    private Assignment next(
            AssignmentStatus to, @Nullable Claim newClaim, @Nullable Return newReturn) {
        return new Assignment(
                id, origin, holder, to, ground, term, newClaim, newReturn, sequence + 1);
    }

    private void require(boolean lawful, String act) {
        if (!lawful) {
            throw new AssignmentNotInState(act, status);
        }
    }
}
