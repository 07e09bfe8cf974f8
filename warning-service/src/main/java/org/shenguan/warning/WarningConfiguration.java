package org.shenguan.warning;

import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.APPROVER;
import static org.shenguan.chassis.security.Role.AUDITOR;
import static org.shenguan.chassis.security.Role.ENFORCER;
import static org.shenguan.chassis.security.Role.INFORMATION_OFFICER;
import static org.shenguan.chassis.security.Role.LEADER;
import static org.shenguan.chassis.security.Role.LEGAL_REVIEWER;
import static org.shenguan.chassis.security.Role.SECTION_HEAD;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 权限表: everybody reads what their scope shows; acts belong to the duties that the flow names. */
@Configuration(proxyBeanMethods = false)
class WarningConfiguration {

    private static final Role[] READERS = {
        SUPERVISOR,
        ENFORCER,
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
                .read("/api/warning/rules", APPROVER, READERS)
                .read("/api/warning/warnings", APPROVER, READERS)
                .read("/api/warning/warnings/{id}", APPROVER, READERS)
                .act("/api/warning/warnings/{id}/lifting", LEADER, SECTION_HEAD)
                .read("/api/warning/clues", APPROVER, READERS)
                .read("/api/warning/clues/{id}", APPROVER, READERS)
                .act("/api/warning/clues/{id}/assignment", ADMINISTRATOR)
                .act("/api/warning/clues/{id}/signature", SUPERVISOR, SECTION_HEAD)
                .act("/api/warning/clues/{id}/return", SUPERVISOR, SECTION_HEAD)
                .act("/api/warning/clues/{id}/handling", SUPERVISOR, SECTION_HEAD)
                .act("/api/warning/clues/{id}/feedback", SUPERVISOR, SECTION_HEAD)
                .act("/api/warning/clues/{id}/closing", SECTION_HEAD)
                .build();
    }
}
