package org.shenguan.credit.record;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 信用主体名册, within the caller's scope. */
public interface CreditSubjects extends Repository<CreditSubject, String> {

    /** The subject, if it has a record that the caller may see. */
    Optional<CreditSubject> findById(String uscc);

    /** Like {@link #findById}, and nobody else regrades it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CreditSubject s where s.uscc = :uscc")
    Optional<CreditSubject> findForUpdate(String uscc);

    /** Adds the subject unless it is there, also if another transaction adds it right now. */
    @Modifying
    @Query(
            value =
                    """
                    insert into credit_subject (uscc, name, region, located, recorded_at)
                    values (:uscc, :name, :region, :located, :recordedAt)
                    on conflict (uscc) do nothing
                    """,
            nativeQuery = true)
    void addUnlessKnown(
            String uscc, String name, String region, boolean located, Instant recordedAt);
}
