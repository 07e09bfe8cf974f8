package org.shenguan.chassis.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.PersonalText;
import org.shenguan.chassis.problem.Problems;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * 审计: who did what to which record, when and from where, in the transaction of the act itself. The
 * service's database role may add entries and read them; it has no right to change or remove any.
 */
public final class AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentOfficer officers;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, CurrentOfficer officers, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param action stable code, such as {@code application.accept}
     * @param targetType kind of record, such as {@code LicenseApplication}
     * @param targetId its identifier
     * @param region 行政区划 of the record: who may later read the entry
     * @param details what matters about the act; never an identity number or a token
     */
    public void record(
            String action,
            String targetType,
            Object targetId,
            DivisionCode region,
            Map<String, ?> details) {
        @Nullable Officer officer = officers.find().orElse(null);
        jdbc.sql(
                        """
                        insert into audit_entry (occurred_at, action, target_type, target_id, region, \
                        actor, actor_name, actor_roles, actor_region, actor_department, address, \
                        request_id, trace_id, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(action)
                .param(targetType)
                .param(targetId.toString())
                .param(region.value())
                .param(officer == null ? "platform" : officer.username())
                .param(officer == null ? "平台" : officer.name())
                .param(
                        officer == null
                                ? ""
                                : String.join(
                                        ",",
                                        officer.roles().stream().map(Enum::name).sorted().toList()))
                .param(
                        officer == null || officer.region() == null
                                ? null
                                : officer.region().value())
                .param(officer == null ? null : officer.department())
                .param(MDC.get("clientAddress"))
                .param(MDC.get(Problems.REQUEST_ID))
                .param(MDC.get("traceId"))
                .param(PersonalText.mask(json.writeValueAsString(details)))
                .update();
    }
}
