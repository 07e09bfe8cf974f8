package org.shenguan.catalog.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 许可证件最近一次变更: shown with the assignments that rest on the license. */
@Component
class LicenseChangeRegister {

    private final JdbcClient jdbc;

    LicenseChangeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the change unless a later one is known: events may come in any order. */
    void keep(LicenseChanged change, Instant at) {
        jdbc.sql(
                        """
                        insert into license_change
                            (license_number, region, uscc, change, effective_on, reason, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (license_number) do update set change = excluded.change,
                            effective_on = excluded.effective_on, reason = excluded.reason,
                            changed_at = excluded.changed_at
                        where license_change.changed_at <= excluded.changed_at
                        """)
                .param(change.license().number())
                .param(change.region())
                .param(change.subject().uscc())
                .param(change.change())
                .param(change.effectiveOn())
                .param(change.reason())
                .param(Timestamp.from(at))
                .update();
    }
}
