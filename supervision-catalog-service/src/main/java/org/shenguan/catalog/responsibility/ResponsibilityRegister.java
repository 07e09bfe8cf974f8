package org.shenguan.catalog.responsibility;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.shenguan.chassis.kernel.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监管责任规则: where the decision table is kept, as data with effective dates. */
@Component
public class ResponsibilityRegister {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    ResponsibilityRegister(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** The table as it stands. */
    public ResponsibilityRules rules() {
        return new ResponsibilityRules(all(), divisions);
    }

    List<ResponsibilityRule> all() {
        return jdbc.sql("select * from responsibility_rule order by ordinal, effective_from")
                .query(ResponsibilityRegister::rule)
                .list();
    }

    private static ResponsibilityRule rule(ResultSet row, int number) throws SQLException {
        String state = row.getString("item_state");
        Date until = row.getDate("effective_to");
        return new ResponsibilityRule(
                row.getString("code"),
                state == null ? null : ItemState.valueOf(state),
                row.getObject("seal_transferred", Boolean.class),
                ResponsibilityRule.Supervisor.valueOf(row.getString("supervisor")),
                row.getString("explanation"),
                row.getString("basis"),
                row.getDate("effective_from").toLocalDate(),
                until == null ? null : until.toLocalDate());
    }
}
