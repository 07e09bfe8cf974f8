package org.shenguan.approval.application;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The stored applications; {@link ApplicationDesk} hands them out and takes them back. */
interface LicenseApplications extends JpaRepository<StoredApplication, UUID> {

    /** Reads it and keeps every other act on it waiting until this one is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredApplication> findForActById(UUID id);

    /** Those whose receipt limit has passed in silence. */
    @Query(
            """
            select a.id from StoredApplication a
            where a.state in (RECEIVED, SUPPLEMENTED) and a.receiptDueOn < ?1
            order by a.receiptDueOn
            """)
    List<UUID> silentBefore(LocalDate today);

    /** Follows the calendar, which is no act: the version stays. */
    @Modifying
    @Query("update StoredApplication a set a.receiptDueOn = ?2 where a.id = ?1")
    void moveReceipt(UUID id, LocalDate dueOn);

    /** Follows the calendar, which is no act: the version stays. */
    @Modifying
    @Query("update StoredApplication a set a.decideDueOn = ?2 where a.id = ?1")
    void moveDecision(UUID id, LocalDate dueOn);
}
