package org.shenguan.inspection;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 权限表: who may call what. */
@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

    /** Everybody of the supervising side, and those who watch it. */
    private static final Role[] READERS = {
        SECTION_HEAD, ENFORCER, LEGAL_REVIEWER, LEADER, INFORMATION_OFFICER, ADMINISTRATOR, AUDITOR
    };

    /** Whoever takes part in making the seed: not only those who organize the draw. */
    private static final Role[] PARTIES = {
        SECTION_HEAD, LEGAL_REVIEWER, LEADER, INFORMATION_OFFICER, AUDITOR
    };

    @Bean
    EndpointRules endpointRules() {
        String base = "/api/inspection";
        return EndpointRules.table()
                .read(base + "/objects", SUPERVISOR, READERS)
                .read(base + "/objects/{uscc}", SUPERVISOR, READERS)
                .act(base + "/objects/import", ADMINISTRATOR)
                .read(base + "/officers", SUPERVISOR, READERS)
                .act(base + "/officers/import", ADMINISTRATOR)
                .act(
                        base + "/officers/{certificateNumber}/recusals",
                        SUPERVISOR,
                        SECTION_HEAD,
                        ENFORCER,
                        ADMINISTRATOR)
                .read(base + "/draws", SUPERVISOR, READERS)
                .act(base + "/draws", SUPERVISOR, SECTION_HEAD)
                .read(base + "/draws/{id}", SUPERVISOR, READERS)
                .read(base + "/draws/{id}/proof", SUPERVISOR, READERS)
                .act(base + "/draws/{id}/contributions", SUPERVISOR, PARTIES)
                .act(base + "/draws/{id}/reveals", SUPERVISOR, PARTIES)
                .act(base + "/draws/{id}/execution", SUPERVISOR, SECTION_HEAD)
                .act(base + "/draws/{id}/redraw-requests", SUPERVISOR, SECTION_HEAD)
                .act(base + "/draws/{id}/redraw", LEADER)
                .act(base + "/draws/{id}/redraws", SUPERVISOR, SECTION_HEAD)
                .publish(base + "/public/draws")
                .publish(base + "/public/draws/{id}/proof")
                .read(base + "/tasks", SUPERVISOR, READERS)
                .read(base + "/tasks/{id}", SUPERVISOR, READERS)
                .act(base + "/tasks/{id}/receipt", ENFORCER, SUPERVISOR)
                .act(base + "/tasks/{id}/result", ENFORCER)
                .act(base + "/tasks/{id}/rectification-confirmation", ENFORCER, SUPERVISOR)
                .act(
                        base + "/tasks/{id}/publication",
                        SUPERVISOR,
                        SECTION_HEAD,
                        INFORMATION_OFFICER)
                .publish(base + "/public/results")
                .build();
    }
}
