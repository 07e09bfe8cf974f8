package org.shenguan.catalog.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 审管生命线: where the hops are kept; once kept they stay as they are. */
@Component
class TraceRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TraceRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Hop hop) {
        HopContent.Post department = hop.department();
        jdbc.sql(
                        """
                        insert into trace_hop (event_id, topic, type, sequence, uscc, subject_name,
                            region, department, department_name, actor, summary, occurred_at,
                            received_at, trace_id, application_number, license_number, keys, facts,
                            deadlines, payload_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb,
                            ?::jsonb, ?)
                        on conflict (event_id) do nothing
                        """)
                .param(hop.eventId())
                .param(hop.topic())
                .param(hop.type())
                .param(hop.sequence())
                .param(hop.uscc())
                .param(hop.subjectName())
                .param(hop.region())
                .param(department == null ? null : department.code())
                .param(department == null ? null : department.name())
                .param(hop.actor())
                .param(hop.summary())
                .param(Timestamp.from(hop.occurredAt()))
                .param(Timestamp.from(hop.receivedAt()))
                .param(hop.traceId())
                .param(hop.keys().get(Key.APPLICATION_NUMBER))
                .param(hop.keys().get(Key.LICENSE_NUMBER))
                .param(json.writeValueAsString(hop.keys()))
                .param(json.writeValueAsString(hop.facts()))
                .param(json.writeValueAsString(hop.deadlines()))
                .param(hop.payloadSha256())
                .update();
    }

    /** The subject that a credit code, license number or application number stands for. */
    Optional<String> subjectOf(String key) {
        return jdbc.sql(
                        """
                        select uscc from trace_hop
                        where uscc = :key or application_number = :key or license_number = :key
                        order by (uscc = :key) desc, occurred_at
                        limit 1
                        """)
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** The hops of a subject, as far as the scope reaches. */
    List<Hop> hopsOf(String uscc) {
        return jdbc.sql("select * from trace_hop where uscc = ?")
                .param(uscc)
                .query(this::hop)
                .list();
    }

    private Hop hop(ResultSet row, int number) throws SQLException {
        String department = row.getString("department");
        return new Hop(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getLong("sequence"),
                row.getString("uscc"),
                row.getString("subject_name"),
                row.getString("region"),
                post(department, row.getString("department_name")),
                row.getString("actor"),
                row.getString("summary"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                row.getString("trace_id"),
                json.readValue(row.getString("keys"), new TypeReference<EnumMap<Key, String>>() {}),
                json.readValue(
                        row.getString("facts"), new TypeReference<EnumMap<Fact, String>>() {}),
                List.of(json.readValue(row.getString("deadlines"), DueDate[].class)),
                row.getString("payload_sha256"));
    }

    private static HopContent.@Nullable Post post(@Nullable String code, String name) {
        return code == null ? null : new HopContent.Post(code, name);
    }

    /** Numbers under the names that answers show. */
    static Map<String, String> named(Map<Key, String> keys) {
        Map<String, String> named = new java.util.TreeMap<>();
        keys.forEach((key, value) -> named.put(key.text(), value));
        return named;
    }
}
