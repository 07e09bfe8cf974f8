package org.shenguan.approval.party;

import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register of implementing bodies. */
@Component
public class ImplementingBodyStore {

    private final JdbcClient jdbc;

    ImplementingBodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The body of a department. */
    public ImplementingBody require(String department) {
        return jdbc.sql("select * from implementing_body where department = ?")
                .param(department)
                .query((row, _) ->
                        new ImplementingBody(
                                row.getString("department"),
                                new DivisionCode(row.getString("region")),
                                row.getString("name"),
                                row.getString("body_code")))
                .optional()
                .orElseThrow(() -> new ImplementingBodyUnknown(department));
    }

    /**
     * The body that an officer files for: their own department; a front end that serves every
     * department of a region names one of them.
     */
    public ImplementingBody forFiling(Officer officer, @Nullable String named) {
        if (named == null || named.equals(officer.department())) {
            return require(officer.requireDepartment());
        }
        if (!"*".equals(officer.department())) {
            throw InvalidRequest.of("/department", named, "own-department", "只能以本部门名义收件。");
        }
        ImplementingBody body = require(named);
        if (!officer.requireRegion().covers(body.region())) {
            throw InvalidRequest.of("/department", named, "outside-region", "该部门不在您的管辖范围内。");
        }
        return body;
    }
}
