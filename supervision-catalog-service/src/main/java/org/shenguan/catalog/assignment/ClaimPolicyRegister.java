package org.shenguan.catalog.assignment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 认领规则: the nearest one counts, from the region itself up to the whole country. */
@Component
class ClaimPolicyRegister {

    private final JdbcClient jdbc;

    ClaimPolicyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClaimPolicy policyFor(DivisionCode region, LocalDate on) {
        List<String> line = new ArrayList<>();
        for (DivisionCode at = region; at != null; at = at.parent().orElse(null)) {
            line.add(at.value());
        }
        return jdbc.sql(
                        """
                        select mode, working_days, basis from claim_policy
                        where region in (:line) and effective_from <= :day
                          and (effective_to is null or effective_to >= :day)
                        order by (region <> '000000') desc, (right(region, 4) <> '0000') desc,
                                 (right(region, 2) <> '00') desc, effective_from desc
                        limit 1
                        """)
                .param("line", line)
                .param("day", Date.valueOf(on))
                .query((row, _) ->
                        new ClaimPolicy(
                                ClaimPolicy.Mode.valueOf(row.getString("mode")),
                                row.getObject("working_days", Integer.class),
                                row.getString("basis")))
                .single();
    }
}
