package org.shenguan.credit.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 信用主体名册, within the caller's scope. */
@Component
public class SubjectRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubjectRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subject, if it has a record that the caller may see. */
    public Optional<CreditSubject> find(String uscc) {
        return jdbc.sql("select * from credit_subject where uscc = ?")
                .param(uscc)
                .query((row, _) -> subject(row))
                .optional();
    }

    /** Like {@link #find}, and nobody else regrades it until the transaction ends. */
    public Optional<CreditSubject> findForUpdate(String uscc) {
        return jdbc.sql("select * from credit_subject where uscc = ? for update")
                .param(uscc)
                .query((row, _) -> subject(row))
                .optional();
    }

    /**
     * Adds the subject or learns what is new about it, and locks its row. Where it is replaces where
     * somebody acted on it, never the other way round.
     */
    void meet(CreditSubject subject) {
        jdbc.sql(
                        """
                        insert into credit_subject as known
                            (uscc, name, region, located, object_classes, recorded_at)
                        values (?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), ','), '{}'), ?)
                        on conflict (uscc) do update set
                            name = excluded.name,
                            region = case when excluded.located or not known.located
                                then excluded.region else known.region end,
                            located = excluded.located or known.located,
                            object_classes = array(
                                select distinct class
                                from unnest(known.object_classes || excluded.object_classes) class
                                order by class)
                        """)
                .param(subject.uscc())
                .param(subject.name())
                .param(subject.region())
                .param(subject.located())
                .param(String.join(",", subject.objectClasses()))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static CreditSubject subject(ResultSet row) throws SQLException {
        return new CreditSubject(
                row.getString("uscc"),
                row.getString("name"),
                row.getString("region"),
                row.getBoolean("located"),
                Set.of((String[]) row.getArray("object_classes").getArray()));
    }
}
