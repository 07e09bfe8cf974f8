package org.shenguan.warning.warning;

import java.util.List;
import java.util.UUID;
import org.shenguan.warning.rule.WarningKind;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Warnings extends JpaRepository<Warning, UUID> {

    boolean existsByKindAndCauseKey(WarningKind kind, String causeKey);

    @Query(
            """
            select w from Warning w
            where w.kind = :kind and w.causeKey = :causeKey and w.status = 'RAISED'
            """)
    List<Warning> findRaisedFor(WarningKind kind, String causeKey);

    @Query(
            """
            select w from Warning w
            where w.kind = :kind and w.subject.uscc = :uscc and w.status = 'RAISED'
            """)
    List<Warning> findRaisedAbout(WarningKind kind, String uscc);
}
