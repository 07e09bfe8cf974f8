package org.shenguan.enforcement;

import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.AUDITOR;
import static org.shenguan.chassis.security.Role.ENFORCER;
import static org.shenguan.chassis.security.Role.INFORMATION_OFFICER;
import static org.shenguan.chassis.security.Role.LEADER;
import static org.shenguan.chassis.security.Role.LEGAL_REVIEWER;
import static org.shenguan.chassis.security.Role.SECTION_HEAD;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.enforcement.limit.StatutoryLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what, and the table of the law's numbers. */
@Configuration(proxyBeanMethods = false)
class EnforcementServiceConfiguration {

    private static final String CASES = "/api/enforcement/cases";
    private static final String CASE = CASES + "/{id}";
    private static final Role[] READERS = {
        SUPERVISOR,
        LEGAL_REVIEWER,
        SECTION_HEAD,
        LEADER,
        ADMINISTRATOR,
        INFORMATION_OFFICER,
        AUDITOR
    };

    @Bean
    EndpointRules endpointRules() {
        return EndpointRules.table()
                .publish("/api/enforcement/public/decisions")
                .read("/api/enforcement/statutory-limits", ENFORCER, READERS)
                .read(CASES, ENFORCER, READERS)
                .read(CASE, ENFORCER, READERS)
                .read(CASE + "/trail", ENFORCER, READERS)
                .act(CASES, ENFORCER)
                .act(CASE + "/filing", SECTION_HEAD, LEADER)
                .act(CASE + "/dismissal", SECTION_HEAD, LEADER)
                .act(CASE + "/investigation", ENFORCER)
                .act(CASE + "/legal-review", LEGAL_REVIEWER)
                .act(CASE + "/notice", ENFORCER)
                .act(CASE + "/statement", ENFORCER)
                .act(CASE + "/hearing-request", ENFORCER)
                .act(CASE + "/hearing", LEGAL_REVIEWER)
                .act(CASE + "/decision", LEADER)
                .act(CASE + "/delivery", ENFORCER)
                .act(CASE + "/publication", SECTION_HEAD, LEADER, INFORMATION_OFFICER)
                .build();
    }

    @Bean
    StatutoryLimits statutoryLimits() {
        return StatutoryLimits.bundled();
    }
}
