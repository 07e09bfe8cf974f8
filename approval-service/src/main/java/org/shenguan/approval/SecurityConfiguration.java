package org.shenguan.approval;

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

/** 权限表 of this service. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String APPLICATIONS = "/api/approval/applications";
    private static final String LICENSES = "/api/approval/licenses";
    private static final Role[] READERS = {LEADER, AUDITOR, ADMINISTRATOR};
    private static final Role[] LICENSE_READERS = {
        LEADER, AUDITOR, ADMINISTRATOR, SUPERVISOR, SECTION_HEAD, ENFORCER, LEGAL_REVIEWER
    };
    private static final Role[] EVERYBODY_ELSE = {
        LEADER,
        AUDITOR,
        ADMINISTRATOR,
        SUPERVISOR,
        SECTION_HEAD,
        ENFORCER,
        LEGAL_REVIEWER,
        INFORMATION_OFFICER
    };

    @Bean
    EndpointRules endpointRules() {
        return EndpointRules.table()
                .read("/api/approval/items", APPROVER, EVERYBODY_ELSE)
                .act("/api/approval/items/import", ADMINISTRATOR)
                .read("/api/approval/items/{code}", APPROVER, EVERYBODY_ELSE)
                .read(APPLICATIONS, APPROVER, READERS)
                .act(APPLICATIONS, APPROVER)
                .read(APPLICATIONS + "/{id}", APPROVER, READERS)
                .read(APPLICATIONS + "/{id}/dossier", APPROVER, READERS)
                .read(APPLICATIONS + "/{id}/timeline", APPROVER, READERS)
                .act(APPLICATIONS + "/{id}/acceptance", APPROVER)
                .act(APPLICATIONS + "/{id}/corrections", APPROVER)
                .act(APPLICATIONS + "/{id}/supplement", APPROVER)
                .act(APPLICATIONS + "/{id}/declination", APPROVER)
                .act(APPLICATIONS + "/{id}/withdrawal", APPROVER)
                .act(APPLICATIONS + "/{id}/procedure", APPROVER)
                .act(APPLICATIONS + "/{id}/procedure/completion", APPROVER)
                .act(APPLICATIONS + "/{id}/extension", LEADER)
                .act(APPLICATIONS + "/{id}/decision", APPROVER, LEADER)
                .read(LICENSES, APPROVER, LICENSE_READERS)
                .read(LICENSES + "/{number}", APPROVER, LICENSE_READERS)
                .read(LICENSES + "/{number}/timeline", APPROVER, READERS)
                .act(LICENSES + "/{number}/suspension", LEADER)
                .act(LICENSES + "/{number}/restoration", LEADER)
                .act(LICENSES + "/{number}/revocation", LEADER)
                .read("/api/approval/subjects/{uscc}/timeline", APPROVER, READERS)
                .publish("/api/approval/public/licenses/{number}")
                .build();
    }
}
