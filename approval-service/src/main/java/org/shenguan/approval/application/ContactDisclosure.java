package org.shenguan.approval.application;

import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看联系方式: shows the full contact to who handles the application, and records who asked and why.
 * Personal data is used for a definite and reasonable purpose only (个人信息保护法 art. 6).
 */
@Component
class ContactDisclosure {

    private final ApplicationDesk desk;
    private final ContactStore contacts;
    private final AuditTrail audit;

    ContactDisclosure(ApplicationDesk desk, ContactStore contacts, AuditTrail audit) {
        this.desk = desk;
        this.contacts = contacts;
        this.audit = audit;
    }

    @Transactional
    public Contact disclose(UUID id, String reason) {
        ApplicationHead head = desk.look(id).head();
        Contact contact = contacts.find(id).orElseThrow(() -> new NotFound("联系方式", id));
        audit.record(
                "application.disclose-contact",
                "LicenseApplication",
                id,
                head.region(),
                Map.of("number", head.number(), "reason", reason));
        return contact;
    }
}
