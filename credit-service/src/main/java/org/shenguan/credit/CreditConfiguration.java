package org.shenguan.credit;

import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 权限表: every department of the region reads credit, nobody writes it; it comes from events. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

    private static final Role FIRST = Role.APPROVER;
    private static final Role[] OTHERS = {
        Role.SUPERVISOR,
        Role.ENFORCER,
        Role.LEGAL_REVIEWER,
        Role.SECTION_HEAD,
        Role.LEADER,
        Role.ADMINISTRATOR,
        Role.INFORMATION_OFFICER,
        Role.AUDITOR
    };

    @Bean
    EndpointRules endpointRules() {
        return EndpointRules.table()
                .read("/api/credit/records/{uscc}", FIRST, OTHERS)
                .read("/api/credit/records/{uscc}/grades", FIRST, OTHERS)
                .read("/api/credit/grades", FIRST, OTHERS)
                .read("/api/credit/models", FIRST, OTHERS)
                .build();
    }
}
