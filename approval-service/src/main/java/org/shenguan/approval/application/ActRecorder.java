package org.shenguan.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.timeline.Act;
import org.shenguan.approval.timeline.ActRegister;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.stereotype.Component;

/** 办理留痕: the document, the audit entry and the line in the timeline that belong to every act. */
@Component
class ActRecorder {

    private final DocumentRegister documents;
    private final AuditTrail audit;
    private final ActRegister acts;
    private final CurrentOfficer officers;
    private final Clock clock;

    ActRecorder(
            DocumentRegister documents,
            AuditTrail audit,
            ActRegister acts,
            CurrentOfficer officers,
            Clock clock) {
        this.documents = documents;
        this.audit = audit;
        this.acts = acts;
        this.officers = officers;
        this.clock = clock;
    }

    /** Records an act that publishes nothing. */
    void record(LicenseApplication application, String action, DocumentKind kind, String content) {
        record(application, action, kind, content, Map.of(), null, null);
    }

    /** Records an act together with the event that it published and the license that it gave. */
    void record(
            LicenseApplication application,
            String action,
            DocumentKind kind,
            String content,
            Map<String, ?> details,
            @Nullable String licenseNumber,
            @Nullable UUID eventId) {
        ApplicationHead head = application.head();
        Instant now = clock.instant();
        String by = officers.find().map(Officer::name).orElse("平台");
        String number = documents.issue(head, kind, content, now, by);
        HashMap<String, Object> all = new HashMap<>(details);
        all.put("number", head.number());
        all.put("document", number);
        all.put("state", application.state().name());
        audit.record(action, "LicenseApplication", head.id(), head.region(), all);
        acts.enter(
                new Act(
                        head.subject().uscc().value(),
                        head.id(),
                        head.number(),
                        licenseNumber,
                        action,
                        now,
                        kind.title() + "：" + content,
                        number,
                        eventId,
                        head.region(),
                        head.department().code()));
    }
}
