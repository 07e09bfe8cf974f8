package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.enforcement.casefile.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 执法全过程记录: the steps of a case, which the service's own role can add and read, nothing else. */
@Component
class CaseTrailStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseTrailStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One step, as it is read. */
    record Step(
            long number,
            String act,
            String name,
            @Nullable String stateFrom,
            String stateTo,
            String actor,
            String actorName,
            OffsetDateTime occurredAt,
            JsonNode content,
            @Schema(description = "链式摘要核对是否一致；否则本步或者前一步被改动") boolean intact) {}

    void append(
            PenaltyCase file,
            @Nullable CaseState from,
            CaseAct act,
            Actor actor,
            Instant at,
            Object content) {
        jdbc.sql(
                        """
                        insert into case_step (case_id, region, department, act, state_from, state_to, \
                        actor, actor_name, occurred_at, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .param(file.id())
                .param(file.region())
                .param(file.department().code())
                .param(act.name())
                .param(from == null ? null : from.name())
                .param(file.state().name())
                .param(actor.username())
                .param(actor.name())
                .param(Timestamp.from(at))
                .param(json.writeValueAsString(content))
                .update();
    }

    List<Step> of(UUID caseId) {
        return jdbc.sql(
                        """
                        select act, state_from, state_to, actor, actor_name, occurred_at, content, \
                        row_number() over (order by id) as number, \
                        hash = case_step_hash(coalesce(lag(hash) over (order by id), ''), step) \
                        as intact
                        from case_step step where case_id = ? order by id
                        """)
                .param(caseId)
                .query((row, _) ->
                        new Step(
                                row.getLong("number"),
                                row.getString("act"),
                                CaseAct.valueOf(row.getString("act")).label(),
                                row.getString("state_from"),
                                row.getString("state_to"),
                                row.getString("actor"),
                                row.getString("actor_name"),
                                row.getTimestamp("occurred_at")
                                        .toInstant()
                                        .atZone(ChinaTime.ZONE)
                                        .toOffsetDateTime(),
                                json.readTree(row.getString("content")),
                                row.getBoolean("intact")))
                .list();
    }
}
