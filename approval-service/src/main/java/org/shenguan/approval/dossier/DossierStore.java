package org.shenguan.approval.dossier;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored dossiers: facts are added, never changed. */
@Component
public class DossierStore {

    private static final String ADVANCE =
            """
            insert into dossier (uscc, version) values (?, 1)
            on conflict (uscc) do update set version = dossier.version + 1
            returning version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ScopeSwitch scopes;
    private final Clock clock;

    DossierStore(JdbcClient jdbc, JsonMapper json, ScopeSwitch scopes, Clock clock) {
        this.jdbc = jdbc;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Adds a fact that came in with an event, under the platform's scope. */
    @Transactional
    public void add(Fact fact) {
        long version = jdbc.sql(ADVANCE).param(fact.uscc()).query(Long.class).single();
        jdbc.sql(
                        """
                        insert into dossier_fact (event_id, uscc, kind, occurred_at, summary, source, \
                        application_number, license_number, detail, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .param(fact.eventId())
                .param(fact.uscc())
                .param(fact.kind().name())
                .param(Timestamp.from(fact.occurredAt()))
                .param(fact.summary())
                .param(fact.source())
                .param(fact.applicationNumber())
                .param(fact.licenseNumber())
                .param(json.writeValueAsString(fact.finding()))
                .param(version)
                .update();
    }

    /** The dossier of a subject; empty to a caller without an application or license of it. */
    @Transactional(readOnly = true)
    public DossierReading read(String uscc) {
        return reading(uscc, "");
    }

    /** The same, held still until the transaction ends: no fact slips in beside a decision. */
    @Transactional
    public DossierReading readForDecision(String uscc) {
        return scopes.within(
                RowScope.everything(),
                () -> {
                    jdbc.sql(
                                    "insert into dossier (uscc, version) values (?, 0) on conflict do nothing")
                            .param(uscc)
                            .update();
                    return reading(uscc, " for update");
                });
    }

    private DossierReading reading(String uscc, String lock) {
        long version =
                jdbc.sql("select version from dossier where uscc = ?" + lock)
                        .param(uscc)
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        LocalDate today = ChinaTime.today(clock);
        Dossier dossier = new Dossier(uscc, version, facts(uscc, version));
        return DossierReading.of(dossier, dossier.blocks(rules(today), today));
    }

    /** Only the facts of that version: one committed in between belongs to the next. */
    private List<Fact> facts(String uscc, long version) {
        return jdbc.sql(
                        "select * from dossier_fact where uscc = ? and version <= ? order by version")
                .params(uscc, version)
                .query((row, _) ->
                        new Fact(
                                row.getObject("event_id", UUID.class),
                                row.getString("uscc"),
                                row.getTimestamp("occurred_at").toInstant(),
                                row.getString("summary"),
                                row.getString("source"),
                                row.getString("application_number"),
                                row.getString("license_number"),
                                json.readValue(
                                        row.getString("detail"),
                                        FactKind.valueOf(row.getString("kind")).type())))
                .list();
    }

    private List<BlockingRule> rules(LocalDate on) {
        return jdbc.sql(
                        """
                        select * from blocking_rule
                        where effective_from <= ? and (effective_to is null or effective_to >= ?)
                        order by code
                        """)
                .params(Date.valueOf(on), Date.valueOf(on))
                .query((row, _) -> {
                    Date to = row.getDate("effective_to");
                    return new BlockingRule(
                            row.getString("code"),
                            Sign.valueOf(row.getString("sign")),
                            row.getString("explanation"),
                            row.getString("legal_basis"),
                            row.getString("source"),
                            row.getDate("effective_from").toLocalDate(),
                            to == null ? null : to.toLocalDate());
                })
                .list();
    }
}
