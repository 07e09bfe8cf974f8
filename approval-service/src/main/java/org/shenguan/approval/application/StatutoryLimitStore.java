package org.shenguan.approval.application;

import java.sql.Date;
import java.time.LocalDate;
import org.shenguan.chassis.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits of the law as they stand on a day. */
@Component
class StatutoryLimitStore {

    /** 受理期限. */
    static final String RECEIPT = "RECEIPT";

    /** 延长决定期限的上限. */
    static final String EXTENSION = "EXTENSION";

    private final JdbcClient jdbc;

    StatutoryLimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StatutoryLimit require(String code, LocalDate on) {
        return jdbc.sql(
                        """
                        select amount, law, article from statutory_limit
                        where code = ? and effective_from <= ?
                            and (effective_to is null or effective_to >= ?)
                        """)
                .params(code, Date.valueOf(on), Date.valueOf(on))
                .query((row, _) ->
                        new StatutoryLimit(
                                row.getInt("amount"),
                                LegalBasis.of(row.getString("law"), row.getString("article"))))
                .single();
    }
}
