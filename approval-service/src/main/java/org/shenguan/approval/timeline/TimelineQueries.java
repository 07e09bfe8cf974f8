package org.shenguan.approval.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads acts and feedback together; the database leaves out what the caller may not see. */
@Component
class TimelineQueries {

    private static final String ENTRIES =
            """
            select occurred_at, 'ACT' as origin, kind, summary, '审批服务' as source, actor, \
            document_number, event_id, application_number, license_number, id as tie
            from act where %s
            union all
            select occurred_at, 'FEEDBACK', kind, summary, source, null, null, event_id, \
            application_number, license_number, version
            from dossier_fact where %s
            order by occurred_at, origin, tie
            """;

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(description = "时间线中的一项")
    record EntryView(
            @Schema(description = "发生时间") Instant occurredAt,
            @Schema(description = "ACT 本部门的办理行为；FEEDBACK 监管反馈") String origin,
            @Schema(description = "种类") String kind,
            @Schema(description = "摘要") String summary,
            @Schema(description = "来源") String source,
            @Schema(description = "承办人") @Nullable String actor,
            @Schema(description = "文书编号") @Nullable String documentNumber,
            @Schema(description = "事件标识（ce_id）") @Nullable UUID eventId,
            @Schema(description = "办件编码") @Nullable String applicationNumber,
            @Schema(description = "证件编号") @Nullable String licenseNumber) {}

    record Key(String uscc, String number) {}

    Optional<Key> application(UUID id) {
        return jdbc.sql("select uscc, number from license_application where id = ?")
                .param(id)
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .optional();
    }

    Optional<Key> license(String number) {
        return jdbc.sql("select uscc, application_number from license where number = ?")
                .param(number)
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .optional();
    }

    boolean isKnown(String uscc) {
        return jdbc.sql(
                        """
                        select exists (select 1 from license_application where uscc = ?)
                            or exists (select 1 from license where uscc = ?)
                        """)
                .params(uscc, uscc)
                .query(Boolean.class)
                .single();
    }

    /** The acts on one application and all feedback on its subject that concerns no other one. */
    List<EntryView> ofApplication(UUID id, Key key) {
        return entries(
                "application_id = ?",
                "uscc = ? and (application_number is null or application_number = ?)",
                id,
                key.uscc(),
                key.number());
    }

    /** The acts on one license and its application, and the feedback on its holder. */
    List<EntryView> ofLicense(String number, Key key) {
        return entries(
                "(license_number = ? or application_number = ?)",
                """
                uscc = ? and (application_number is null or application_number = ?)
                and (license_number is null or license_number = ?)
                """,
                number,
                key.number(),
                key.uscc(),
                key.number(),
                number);
    }

    List<EntryView> ofSubject(String uscc) {
        return entries("uscc = ?", "uscc = ?", uscc, uscc);
    }

    private List<EntryView> entries(String acts, String facts, Object... parameters) {
        return jdbc.sql(ENTRIES.formatted(acts, facts))
                .params(parameters)
                .query((row, _) ->
                        new EntryView(
                                row.getTimestamp("occurred_at").toInstant(),
                                row.getString("origin"),
                                row.getString("kind"),
                                row.getString("summary"),
                                row.getString("source"),
                                row.getString("actor"),
                                row.getString("document_number"),
                                row.getObject("event_id", UUID.class),
                                row.getString("application_number"),
                                row.getString("license_number")))
                .list();
    }
}
