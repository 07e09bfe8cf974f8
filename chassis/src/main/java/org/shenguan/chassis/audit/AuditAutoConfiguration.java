package org.shenguan.chassis.audit;

import java.time.Clock;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.shenguan.chassis.security.ResourceServerAutoConfiguration",
            "org.shenguan.chassis.time.TimeAutoConfiguration"
        })
@ConditionalOnBean(CurrentOfficer.class)
public final class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AuditTrail auditTrail(JdbcClient jdbc, CurrentOfficer officers, JsonMapper json, Clock clock) {
        return new AuditTrail(jdbc, officers, json, clock);
    }
}
