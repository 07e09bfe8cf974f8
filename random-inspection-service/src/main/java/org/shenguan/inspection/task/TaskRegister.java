package org.shenguan.inspection.task;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tasks. */
@Repository
class TaskRegister {

    private final JdbcClient jdbc;

    TaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextTask() {
        return jdbc.sql("select nextval('task_number')").query(Long.class).single();
    }

    long nextOrder() {
        return jdbc.sql("select nextval('order_number')").query(Long.class).single();
    }

    String departmentName(String code) {
        return jdbc.sql("select name from department_name where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    void add(InspectionTask task) {
        jdbc.sql(
                        """
                        insert into inspection_task (id, number, draw_id, pick, uscc, object_name, object_region,
                            region, department, item_code, item_name, due_on, status, dispatched_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(task.id())
                .param(task.number())
                .param(task.drawId())
                .param(task.pick())
                .param(task.subject().uscc())
                .param(task.subject().name())
                .param(task.subject().region())
                .param(task.region())
                .param(task.department())
                .param(task.itemCode())
                .param(task.itemName())
                .param(task.dueOn())
                .param(task.status().name())
                .param(utc(task.dispatchedAt()))
                .param(task.version())
                .update();
        for (TeamMember member : task.team()) {
            jdbc.sql(
                            "insert into task_officer (task_id, certificate_number, name) values (?, ?, ?)")
                    .param(task.id())
                    .param(member.certificateNumber())
                    .param(member.name())
                    .update();
        }
    }

    void receive(InspectionTask task, String by, Instant at) {
        changed(
                jdbc.sql(
                                """
                                update inspection_task set status = ?, received_at = ?, received_by = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .params(task.status().name(), utc(at), by, task.version())
                        .params(List.of(task.id(), task.version() - 1))
                        .update());
    }

    void record(InspectionTask task, Outcome outcome, String by) {
        Findings findings = outcome.findings();
        Rectification order = outcome.rectification();
        changed(
                jdbc.sql(
                                """
                                update inspection_task set status = ?, checked_on = ?, finished_at = ?, recorded_by = ?,
                                    result = ?, public_results = ?, publish_by = ?, publish_by_explanation = ?,
                                    rectification_order = ?, rectification_due_on = ?,
                                    rectification_explanation = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .param(task.status().name())
                        .param(findings.checkedOn())
                        .param(utc(findings.finishedAt()))
                        .param(by)
                        .param(findings.result())
                        .param(findings.publicResults().toArray(Integer[]::new))
                        .param(outcome.publishBy())
                        .param(outcome.publishByExplanation())
                        .param(order == null ? null : order.orderNumber())
                        .param(order == null ? null : order.dueOn())
                        .param(order == null ? null : order.explanation())
                        .param(task.version())
                        .param(task.id())
                        .param(task.version() - 1)
                        .update());
        int position = 0;
        for (Hazard hazard : findings.hazards()) {
            jdbc.sql(
                            """
                            insert into task_finding (task_id, position, kind, description, major, rectified)
                            values (?, ?, 'HAZARD', ?, ?, ?)
                            """)
                    .params(
                            task.id(),
                            position++,
                            hazard.description(),
                            hazard.major(),
                            hazard.rectified())
                    .update();
        }
        for (FoundViolation violation : findings.violations()) {
            jdbc.sql(
                            """
                            insert into task_finding (task_id, position, kind, description, code, basis, severity)
                            values (?, ?, 'VIOLATION', ?, ?, ?, ?)
                            """)
                    .params(
                            task.id(),
                            position++,
                            violation.description(),
                            violation.code(),
                            violation.basis(),
                            violation.severity().name())
                    .update();
        }
    }

    void confirm(InspectionTask task, String by) {
        changed(
                jdbc.sql(
                                """
                                update inspection_task set rectification_confirmed_on = ?,
                                    rectification_confirmed_by = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .param(task.rectificationConfirmedOn())
                        .param(by)
                        .param(task.version())
                        .param(task.id())
                        .param(task.version() - 1)
                        .update());
    }

    void publish(InspectionTask task, String by, Instant at) {
        changed(
                jdbc.sql(
                                """
                                update inspection_task set status = ?, published_at = ?, published_by = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .params(task.status().name(), utc(at), by, task.version())
                        .params(List.of(task.id(), task.version() - 1))
                        .update());
    }

    Optional<InspectionTask> find(UUID id) {
        return jdbc.sql("select * from inspection_task where id = ?")
                .param(id)
                .query((row, _) -> task(row))
                .optional();
    }

    private InspectionTask task(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new InspectionTask(
                id,
                row.getString("number"),
                row.getObject("draw_id", UUID.class),
                row.getInt("pick"),
                new InspectedSubject(
                        row.getString("uscc"),
                        row.getString("object_name"),
                        row.getString("object_region")),
                row.getString("region"),
                row.getString("department"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getObject("due_on", LocalDate.class),
                team(id),
                TaskStatus.valueOf(row.getString("status")),
                row.getObject("dispatched_at", OffsetDateTime.class).toInstant(),
                row.getString("result") == null ? null : outcome(row, id),
                row.getObject("rectification_confirmed_on", LocalDate.class),
                instant(row, "published_at"),
                row.getLong("version"));
    }

    private Outcome outcome(ResultSet row, UUID id) throws SQLException {
        Array results = row.getArray("public_results");
        List<Hazard> hazards = new ArrayList<>();
        List<FoundViolation> violations = new ArrayList<>();
        jdbc.sql("select * from task_finding where task_id = ? order by position")
                .param(id)
                .query(finding -> {
                    if (finding.getString("kind").equals("HAZARD")) {
                        hazards.add(
                                new Hazard(
                                        finding.getString("description"),
                                        finding.getBoolean("major"),
                                        finding.getBoolean("rectified")));
                    } else {
                        violations.add(
                                new FoundViolation(
                                        finding.getString("code"),
                                        finding.getString("description"),
                                        finding.getString("basis"),
                                        FoundViolation.Severity.valueOf(
                                                finding.getString("severity"))));
                    }
                });
        String order = row.getString("rectification_order");
        return new Outcome(
                new Findings(
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                        List.of((Integer[]) results.getArray()),
                        row.getString("result"),
                        hazards,
                        violations,
                        null),
                row.getObject("publish_by", LocalDate.class),
                row.getString("publish_by_explanation"),
                order == null
                        ? null
                        : new Rectification(
                                order,
                                row.getObject("rectification_due_on", LocalDate.class),
                                row.getString("rectification_explanation")));
    }

    private List<TeamMember> team(UUID id) {
        return jdbc.sql(
                        """
                        select certificate_number, name from task_officer where task_id = ?
                        order by certificate_number
                        """)
                .param(id)
                .query((row, _) -> new TeamMember(row.getString(1), row.getString(2)))
                .list();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("The task changed meanwhile");
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
