package org.shenguan.catalog.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.assignment.Origin.Post;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 监管任务: where assignments are kept, inside the caller's scope. */
@Component
class AssignmentRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssignmentRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds an assignment; one application has one, however often its result is pushed. */
    boolean addIfFirst(Assignment it) {
        Origin origin = it.origin();
        return jdbc.sql(
                                """
                                insert into assignment (id, application_number, license_number, item_code,
                                    item_name, supervision_items, uscc, subject_name, subject_region,
                                    region, department, department_name, arbiter_region,
                                    arbiter_department, arbiter_name, status, rule_code,
                                    rule_explanation, rule_basis, assigned_at, claim_due_on,
                                    claim_due_explanation, sequence)
                                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                    ?, ?, ?)
                                on conflict (application_number) do nothing
                                """)
                        .param(it.id())
                        .param(origin.applicationNumber())
                        .param(origin.licenseNumber())
                        .param(origin.itemCode())
                        .param(origin.itemName())
                        .param(json.writeValueAsString(origin.items()))
                        .param(origin.uscc())
                        .param(origin.subjectName())
                        .param(origin.subjectRegion())
                        .param(it.holder().region().value())
                        .param(it.holder().code())
                        .param(it.holder().name())
                        .param(origin.approving().region().value())
                        .param(origin.approving().code())
                        .param(origin.approving().name())
                        .param(it.status().name())
                        .param(it.ground().code())
                        .param(it.ground().explanation())
                        .param(it.ground().basis())
                        .param(Timestamp.from(it.term().assignedAt()))
                        .param(it.term().dueOn())
                        .param(it.term().explanation())
                        .param(it.sequence())
                        .update()
                == 1;
    }

    /** Reads an assignment; acts read it for update, so that of two at once one comes second. */
    Optional<Assignment> find(UUID id, boolean forUpdate) {
        return jdbc.sql("select * from assignment where id = ?" + (forUpdate ? " for update" : ""))
                .param(id)
                .query(this::assignment)
                .optional();
    }

    void save(Assignment it) {
        Assignment.Claim claim = it.claim();
        Assignment.Return returned = it.returned();
        jdbc.sql(
                        """
                        update assignment set region = ?, department = ?, department_name = ?,
                            status = ?, rule_code = ?, rule_explanation = ?, rule_basis = ?,
                            assigned_at = ?, claim_due_on = ?, claim_due_explanation = ?,
                            claimed_at = ?, claimed_by = ?, returned_at = ?, returned_by = ?,
                            return_reason = ?, suggested_department = ?, sequence = ?
                        where id = ?
                        """)
                .param(it.holder().region().value())
                .param(it.holder().code())
                .param(it.holder().name())
                .param(it.status().name())
                .param(it.ground().code())
                .param(it.ground().explanation())
                .param(it.ground().basis())
                .param(Timestamp.from(it.term().assignedAt()))
                .param(it.term().dueOn())
                .param(it.term().explanation())
                .param(claim == null ? null : Timestamp.from(claim.at()))
                .param(claim == null ? null : claim.by())
                .param(returned == null ? null : Timestamp.from(returned.at()))
                .param(returned == null ? null : returned.by())
                .param(returned == null ? null : returned.reason())
                .param(returned == null ? null : returned.suggestedDepartment())
                .param(it.sequence())
                .param(it.id())
                .update();
    }

    /** What waits for its claim although the last day is over. */
    List<UUID> unclaimedPast(LocalDate today) {
        return jdbc.sql(
                        """
                        select id from assignment
                        where status in ('ASSIGNED', 'REROUTED') and claim_due_on < ?
                        order by claim_due_on, id
                        """)
                .param(today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Assignment assignment(ResultSet row, int number) throws SQLException {
        String claimedBy = row.getString("claimed_by");
        String reason = row.getString("return_reason");
        return new Assignment(
                row.getObject("id", UUID.class),
                new Origin(
                        row.getString("application_number"),
                        row.getString("license_number"),
                        row.getString("item_code"),
                        row.getString("item_name"),
                        List.of(
                                json.readValue(
                                        row.getString("supervision_items"), Origin.Item[].class)),
                        row.getString("uscc"),
                        row.getString("subject_name"),
                        row.getString("subject_region"),
                        post(row, "arbiter_region", "arbiter_department", "arbiter_name")),
                post(row, "region", "department", "department_name"),
                AssignmentStatus.valueOf(row.getString("status")),
                new Ground(
                        row.getString("rule_code"),
                        row.getString("rule_explanation"),
                        row.getString("rule_basis")),
                new ClaimTerm(
                        instant(row, "assigned_at"),
                        row.getDate("claim_due_on").toLocalDate(),
                        row.getString("claim_due_explanation")),
                claimedBy == null
                        ? null
                        : new Assignment.Claim(instant(row, "claimed_at"), claimedBy),
                reason == null ? null : returned(row, reason),
                row.getLong("sequence"));
    }

    private static Assignment.Return returned(ResultSet row, String reason) throws SQLException {
        @Nullable String suggested = row.getString("suggested_department");
        return new Assignment.Return(
                instant(row, "returned_at"), row.getString("returned_by"), reason, suggested);
    }

    private static Post post(ResultSet row, String region, String code, String name)
            throws SQLException {
        return new Post(
                new DivisionCode(row.getString(region)), row.getString(code), row.getString(name));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
