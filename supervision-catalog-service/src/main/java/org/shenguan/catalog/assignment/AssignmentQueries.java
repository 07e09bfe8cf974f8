package org.shenguan.catalog.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 监管任务的查询. */
@Component
class AssignmentQueries {

    private static final String SELECT =
            """
            select a.*, l.change, l.effective_on, l.reason
            from assignment a left join license_change l on l.license_number = a.license_number
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Listing<AssignmentView> listing;

    AssignmentQueries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.listing =
                Listing.of(SELECT, "id", FilterType.UUID, this::view)
                        .sort("assignedAt", "assigned_at", FilterType.INSTANT)
                        .sort("claimDueOn", "claim_due_on", FilterType.DATE)
                        .defaultSort("-assignedAt")
                        .filter("status", "status = ?", AssignmentStatus.class)
                        .filter("uscc", "uscc = ?", FilterType.TEXT)
                        .filter("department", "department = ?", FilterType.TEXT)
                        .filter("applicationNumber", "application_number = ?", FilterType.TEXT)
                        .filter("overdueOn", PAST_DUE + " = true", FilterType.DATE)
                        .filter("notOverdueOn", PAST_DUE + " = false", FilterType.DATE)
                        .build();
    }

    /** Overdue by the calendar, whether or not a sweep has marked it yet. */
    private static final String PAST_DUE =
            "(status in ('ASSIGNED', 'REROUTED', 'OVERDUE') and claim_due_on < ?)";

    KeysetPage<AssignmentView> list(Map<String, String> parameters) {
        Map<String, String> asked = new HashMap<>(parameters);
        String overdue = asked.remove("overdue");
        if (overdue != null) {
            asked.put(filterFor(overdue), ChinaTime.today(clock).toString());
        }
        return listing.page(jdbc, asked);
    }

    AssignmentView read(UUID id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id)
                .query(this::view)
                .optional()
                .orElseThrow(() -> new NotFound("监管任务", id));
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

    /** Age of the assignment that waits longest for its claim; zero if none waits. */
    long longestUnclaimedSeconds() {
        return jdbc.sql(
                        "select min(assigned_at) from assignment where status in ('ASSIGNED', 'REROUTED', 'OVERDUE')")
                .query((row, _) -> Optional.ofNullable(instant(row, "min")))
                .single()
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }

    /** What nobody claimed in time and nobody has claimed since. */
    long overdueClaims() {
        return jdbc.sql("select count(*) from assignment where " + PAST_DUE)
                .param(ChinaTime.today(clock))
                .query(Long.class)
                .single();
    }

    private static String filterFor(String overdue) {
        return switch (overdue) {
            case "true" -> "overdueOn";
            case "false" -> "notOverdueOn";
            default ->
                    throw InvalidRequest.of(
                            "overdue", overdue, "format", "参数“overdue”应为 true 或 false。");
        };
    }

    private AssignmentView view(ResultSet row, int number) throws SQLException {
        AssignmentStatus status = AssignmentStatus.valueOf(row.getString("status"));
        LocalDate due = row.getDate("claim_due_on").toLocalDate();
        return new AssignmentView(
                row.getObject("id", UUID.class),
                row.getString("application_number"),
                row.getString("license_number"),
                license(row),
                row.getString("item_code"),
                row.getString("item_name"),
                List.of(json.readValue(row.getString("supervision_items"), Origin.Item[].class)),
                new AssignmentView.SubjectView(
                        row.getString("uscc"),
                        row.getString("subject_name"),
                        row.getString("subject_region")),
                row.getString("region"),
                new AssignmentView.DepartmentView(
                        row.getString("department"), row.getString("department_name")),
                new AssignmentView.DepartmentView(
                        row.getString("arbiter_department"), row.getString("arbiter_name")),
                status,
                new Ground(
                        row.getString("rule_code"),
                        row.getString("rule_explanation"),
                        row.getString("rule_basis")),
                row.getTimestamp("assigned_at").toInstant(),
                due,
                row.getString("claim_due_explanation"),
                status.awaitsClaim() && ChinaTime.today(clock).isAfter(due),
                instant(row, "claimed_at"),
                row.getString("claimed_by"),
                instant(row, "returned_at"),
                row.getString("return_reason"),
                row.getString("suggested_department"),
                row.getLong("sequence"));
    }

    private static AssignmentView.@Nullable LicenseView license(ResultSet row) throws SQLException {
        String change = row.getString("change");
        return change == null
                ? null
                : new AssignmentView.LicenseView(
                        change, row.getDate("effective_on").toLocalDate(), row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}
