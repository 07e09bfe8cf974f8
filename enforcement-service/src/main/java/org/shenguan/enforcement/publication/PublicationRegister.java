package org.shenguan.enforcement.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 处罚决定公示: what the public may see is written apart, so that a public query cannot reach anything
 * else. Names of natural persons are cut to the family name before they are written.
 */
@Component
public class PublicationRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PublicationRegister(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Publishes a decision that imposes a penalty. */
    public void publish(
            UUID caseId,
            String region,
            CaseDepartment department,
            CaseParty party,
            UnlawfulAct act,
            Decision decision,
            LocalDate on) {
        PenaltyPlan plan = decision.plan();
        if (plan == null) {
            throw new IllegalArgumentException("不予处罚的决定不公示");
        }
        String person = party.person();
        List<Map<String, String>> penalties =
                plan.penalties().stream()
                        .map(p ->
                                Map.of(
                                        "kind", p.kind().code(),
                                        "name", p.kind().label(),
                                        "description", masked(p.description(), person)))
                        .toList();
        jdbc.sql(
                        """
                        insert into published_decision (case_id, decision_number, region, department, \
                        department_name, party, uscc, violation, penalties, fine_fen, basis, decided_on, \
                        published_on, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?)
                        """)
                .param(caseId)
                .param(decision.number())
                .param(region)
                .param(department.code())
                .param(department.name())
                .param(person == null ? party.name() : MaskedName.of(person))
                .param(person == null ? party.uscc() : null)
                .param(masked(act.description(), person))
                .param(json.writeValueAsString(penalties))
                .param(plan.fine() == null ? null : plan.fine().fen())
                .param(json.writeValueAsString(decision.basis()))
                .param(decision.decidedOn())
                .param(on)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String masked(String text, @Nullable String person) {
        return person == null ? text : text.replace(person, MaskedName.of(person));
    }
}
