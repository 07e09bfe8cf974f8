package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.InvalidRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 案件列表. */
@Component
class CaseListing {

    private static final String UNDECIDED_AFTER_LAST_DAY =
            "coalesce(decide_by < ? and state not in ('DECIDED', 'NO_PENALTY', 'DROPPED'), false)";
    private static final Listing<Row> ALL = listing().build();
    private static final Listing<Row> OVERDUE =
            listing().filter("overdue", UNDECIDED_AFTER_LAST_DAY, FilterType.DATE).build();
    private static final Listing<Row> IN_TIME =
            listing().filter("overdue", "not " + UNDECIDED_AFTER_LAST_DAY, FilterType.DATE).build();

    private final JdbcClient jdbc;

    CaseListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(description = "案件列表中的一行")
    record Row(
            UUID id,
            @Nullable String caseNumber,
            @Nullable String decisionNumber,
            CaseState state,
            String stateName,
            String source,
            String uscc,
            String subjectName,
            String region,
            String department,
            OffsetDateTime proposedAt,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decideBy,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate publishBy,
            @Nullable LocalDate publishedOn,
            @Nullable String severity) {}

    /** One page; whether a case is overdue depends on the day. */
    KeysetPage<Row> page(Map<String, String> parameters, LocalDate today) {
        String overdue = parameters.get("overdue");
        if (overdue == null) {
            return ALL.page(jdbc, parameters);
        }
        Map<String, String> onThisDay = new HashMap<>(parameters);
        onThisDay.put("overdue", today.toString());
        return switch (overdue) {
            case "true" -> OVERDUE.page(jdbc, onThisDay);
            case "false" -> IN_TIME.page(jdbc, onThisDay);
            default ->
                    throw InvalidRequest.of(
                            "overdue", overdue, "format", "参数“overdue”须为 true 或者 false。");
        };
    }

    /** Cases neither decided nor dropped. */
    long countOpen() {
        return jdbc.sql(
                        "select count(*) from penalty_case where state not in ('DECIDED', 'NO_PENALTY', 'DROPPED')")
                .query(Long.class)
                .single();
    }

    private static Listing.Builder<Row> listing() {
        return Listing.of(
                        "select * from penalty_case",
                        "id",
                        FilterType.UUID,
                        (row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("case_number"),
                                        row.getString("decision_number"),
                                        CaseState.valueOf(row.getString("state")),
                                        CaseState.valueOf(row.getString("state")).label(),
                                        row.getString("source"),
                                        row.getString("uscc"),
                                        row.getString("party_name"),
                                        row.getString("region"),
                                        row.getString("department"),
                                        row.getTimestamp("proposed_at")
                                                .toInstant()
                                                .atZone(ChinaTime.ZONE)
                                                .toOffsetDateTime(),
                                        row.getObject("filed_on", LocalDate.class),
                                        row.getObject("decide_by", LocalDate.class),
                                        row.getObject("decided_on", LocalDate.class),
                                        row.getObject("publish_by", LocalDate.class),
                                        row.getObject("published_on", LocalDate.class),
                                        row.getString("severity")))
                .sort("proposedAt", "proposed_at", FilterType.INSTANT)
                .defaultSort("-proposedAt")
                .filter("state", "state = ?", CaseState.class)
                .filter("uscc", "uscc = ?", FilterType.TEXT)
                .filter("number", "? in (case_number, decision_number)", FilterType.TEXT)
                .filter("sourceTaskId", "source_task_id = ?", FilterType.UUID);
    }
}
