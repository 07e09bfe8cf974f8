package org.shenguan.approval.timeline;

import java.sql.Timestamp;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes acts into the timeline, in the transaction of the act. */
@Component
public class ActRegister {

    private final JdbcClient jdbc;
    private final CurrentOfficer officers;

    ActRegister(JdbcClient jdbc, CurrentOfficer officers) {
        this.jdbc = jdbc;
        this.officers = officers;
    }

    /** Enters the act under the caller's name. */
    public void enter(Act act) {
        jdbc.sql(
                        """
                        insert into act (uscc, application_id, application_number, license_number, \
                        kind, occurred_at, actor, summary, document_number, event_id, region, \
                        department)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(act.uscc())
                .param(act.applicationId())
                .param(act.applicationNumber())
                .param(act.licenseNumber())
                .param(act.kind())
                .param(Timestamp.from(act.occurredAt()))
                .param(officers.find().map(Officer::name).orElse("平台"))
                .param(act.summary())
                .param(act.documentNumber())
                .param(act.eventId())
                .param(act.region().value())
                .param(act.department())
                .update();
    }
}
