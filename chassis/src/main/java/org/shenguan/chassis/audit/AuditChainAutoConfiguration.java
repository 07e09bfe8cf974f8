package org.shenguan.chassis.audit;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.timer.TimedWork;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The chain over the audit trail: sealing, checkpoints, verification, search. */
@AutoConfiguration(
        after = AuditAutoConfiguration.class,
        afterName = "org.shenguan.chassis.alarm.AlarmAutoConfiguration")
@EnableConfigurationProperties(AuditProperties.class)
public final class AuditChainAutoConfiguration {

    @Bean
    AuditChain auditChain(JdbcClient jdbc) {
        return new AuditChain(jdbc);
    }

    @Bean
    CheckpointKeys checkpointKeys(
            AuditProperties settings, @Value("${spring.application.name}") String service) {
        return new CheckpointKeys(service, settings.signingKey(), settings.formerKeys());
    }

    /** Checkpoints are of real time, whatever the clock of the business says. */
    @Bean
    TimedWork auditSealing(
            DataSource dataSource,
            AuditChain chain,
            CheckpointKeys keys,
            AuditProperties settings,
            Alarms alarms) {
        AuditSealer sealer = new AuditSealer(dataSource, chain);
        AuditCheckpoints checkpoints =
                new AuditCheckpoints(chain, keys, settings, alarms, InstantSource.system());
        return new TimedWork(
                "audit-sealing",
                settings.sealingPeriod(),
                () -> {
                    if (sealer.seal()) {
                        checkpoints.makeIfDue();
                    }
                });
    }

    @Bean
    AuditEntryController auditEntryController(
            JdbcClient jdbc, JsonMapper json, AuditTrail audit, CurrentOfficer officers) {
        return new AuditEntryController(
                new AuditListing(jdbc), new AuditExport(json), audit, officers);
    }

    @Bean
    AuditChainController auditChainController(
            JdbcClient jdbc,
            JsonMapper json,
            AuditChain chain,
            CheckpointKeys keys,
            AuditTrail audit,
            CurrentOfficer officers,
            ScopeSwitch scopes) {
        return new AuditChainController(
                new AuditVerification(chain, keys),
                chain,
                new AuditListing(jdbc),
                new AuditExport(json),
                audit,
                officers,
                scopes);
    }

    @Bean
    EndpointRules auditRules(WebProperties web) {
        String audit = web.api() + "/platform/audit";
        return EndpointRules.table()
                .read(audit + "/entries", Role.AUDITOR, Role.ADMINISTRATOR)
                .read(audit + "/entries/export", Role.AUDITOR)
                .read(audit + "/chain", Role.AUDITOR)
                .read(audit + "/verification", Role.AUDITOR, Role.OPERATOR)
                .act(audit + "/verification", Role.AUDITOR, Role.OPERATOR)
                .publish(web.api() + "/public/audit-checkpoints")
                .build();
    }
}
