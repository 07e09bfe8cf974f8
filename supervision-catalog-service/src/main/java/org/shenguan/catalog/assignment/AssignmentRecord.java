package org.shenguan.catalog.assignment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.assignment.Origin.Post;

/**
 * 监管任务的存档: keeps the state that an {@link Assignment} has reached. The rules are all there; here
 * its sequence is the version, so that one step is one update and one event.
 */
@Entity
@Table(name = "assignment")
@SuppressWarnings("NullAway.Init") // given by the constructor or by the database
class AssignmentRecord {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "approving.region", column = @Column(name = "arbiter_region"))
    @AttributeOverride(name = "approving.code", column = @Column(name = "arbiter_department"))
    @AttributeOverride(name = "approving.name", column = @Column(name = "arbiter_name"))
    private Origin origin;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(name = "department"))
    @AttributeOverride(name = "name", column = @Column(name = "department_name"))
    private Post holder;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    @Embedded private Ground ground;
    @Embedded private ClaimTerm term;
    @Embedded private Assignment.@Nullable Claim claim;
    @Embedded private Assignment.@Nullable Return returned;
    @Version @Nullable private Long sequence;

    protected AssignmentRecord() {}

    AssignmentRecord(Assignment first) {
        this.id = first.id();
        this.origin = first.origin();
        show(first);
    }

    /** A version begins at zero by itself, the sequence of events at one. */
    @PrePersist
    void begin() {
        sequence = 1L;
    }

    /** The assignment as it stands. */
    Assignment assignment() {
        return new Assignment(
                id,
                origin,
                holder,
                status,
                ground,
                term,
                claim,
                returned,
                Objects.requireNonNull(sequence, "not stored yet"));
    }

    /** Takes the next step of the same assignment; the database raises the sequence with it. */
    void become(Assignment next) {
        if (!next.id().equals(id) || next.sequence() != assignment().sequence() + 1) {
            throw new IllegalArgumentException("Not the next step of assignment " + id);
        }
        show(next);
    }

    private void show(Assignment it) {
        holder = it.holder();
        status = it.status();
        ground = it.ground();
        term = it.term();
        claim = it.claim();
        returned = it.returned();
    }
}
