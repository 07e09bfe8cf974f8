package org.shenguan.warning.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监管责任: which department supervises a subject, by its latest assignment. */
@Component
public class OwnerRegister {

    private final JdbcClient jdbc;

    OwnerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The department of the latest assignment that was neither returned nor unassignable. */
    public Optional<Department> latest(String uscc) {
        return jdbc.sql(
                        """
                        select d.code, d.name, o.region
                        from supervision_owner o join department d on d.code = o.department
                        where o.uscc = ? and o.status in ('ASSIGNED', 'CLAIMED', 'REROUTED', 'OVERDUE')
                        order by o.assigned_at desc, o.sequence desc, o.assignment_id limit 1
                        """)
                .param(uscc)
                .query((row, _) ->
                        new Department(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("region")))
                .optional();
    }

    /** Takes what an assignment has become; an older word about it changes nothing. */
    void take(
            UUID assignmentId,
            String uscc,
            Department department,
            String status,
            Instant assignedAt,
            long sequence) {
        jdbc.sql(
                        """
                        insert into supervision_owner as known
                            (assignment_id, uscc, region, department, status, assigned_at, sequence)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (assignment_id) do update set
                            region = excluded.region, department = excluded.department,
                            status = excluded.status, assigned_at = excluded.assigned_at,
                            sequence = excluded.sequence
                        where excluded.sequence >= known.sequence
                        """)
                .param(assignmentId)
                .param(uscc)
                .param(department.region())
                .param(department.code())
                .param(status)
                .param(OffsetDateTime.ofInstant(assignedAt, ZoneOffset.UTC))
                .param(sequence)
                .update();
    }
}
