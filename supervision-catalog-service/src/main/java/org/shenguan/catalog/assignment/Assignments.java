package org.shenguan.catalog.assignment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * 监管任务: where assignments are kept, inside the caller's scope. Each step is written at once: the
 * row scope of the database judges it there, and SQL of the same transaction reads it.
 */
interface Assignments extends JpaRepository<AssignmentRecord, UUID> {

    /** Whether an application has its assignment; it has one, however often its result is pushed. */
    boolean existsByOriginApplicationNumber(String applicationNumber);

    /** Acts read for update, so that of two at once one comes second. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssignmentRecord a where a.id = :id")
    Optional<AssignmentRecord> findForUpdate(UUID id);

    default void add(Assignment first) {
        saveAndFlush(new AssignmentRecord(first));
    }

    /** Keeps the next step of an assignment. */
    default void keep(Assignment next) {
        AssignmentRecord kept =
                findById(next.id()).orElseThrow(() -> new NotFound("监管任务", next.id()));
        kept.become(next);
        saveAndFlush(kept);
    }
}
