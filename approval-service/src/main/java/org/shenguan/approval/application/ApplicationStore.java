package org.shenguan.approval.application;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored applications. */
@Component
class ApplicationStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkingCalendar calendar;

    ApplicationStore(JdbcClient jdbc, JsonMapper json, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        // Values write what they derive as well (a suspension: "open"); reading passes that over.
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.calendar = calendar;
    }

    Optional<LicenseApplication> find(UUID id) {
        return find(id, "");
    }

    /** Reads it and keeps every other act on it waiting until this one is done. */
    Optional<LicenseApplication> findForAct(UUID id) {
        return find(id, " for update");
    }

    private Optional<LicenseApplication> find(UUID id, String lock) {
        return jdbc.sql(
                        "select head, progress, version from license_application where id = ?"
                                + lock)
                .param(id)
                .query((row, _) ->
                        new LicenseApplication(
                                json.readValue(row.getString("head"), ApplicationHead.class),
                                json.readValue(row.getString("progress"), Progress.class),
                                row.getLong("version")))
                .optional();
    }

    void add(LicenseApplication application) {
        ApplicationHead head = application.head();
        jdbc.sql(
                        """
                        insert into license_application (id, number, item_code, uscc, subject_name, region, \
                        department, state, submitted_at, receipt_due_on, head, progress, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        """)
                .param(head.id())
                .param(head.number())
                .param(head.item().code())
                .param(head.subject().uscc().value())
                .param(head.subject().name())
                .param(head.region().value())
                .param(head.department().code())
                .param(application.state().name())
                .param(Timestamp.from(head.submittedAt()))
                .param(date(application.receiptDeadline(calendar)))
                .param(json.writeValueAsString(head))
                .param(json.writeValueAsString(application.progress()))
                .param(application.version())
                .update();
    }

    /** Stores what one act made of it. */
    void update(LicenseApplication changed) {
        int rows =
                jdbc.sql(
                                """
                                update license_application set state = ?, receipt_due_on = ?, \
                                decide_due_on = ?, progress = ?::jsonb, version = ?
                                where id = ? and version = ?
                                """)
                        .param(changed.state().name())
                        .param(date(changed.receiptDeadline(calendar)))
                        .param(date(changed.decisionDeadline(calendar)))
                        .param(json.writeValueAsString(changed.progress()))
                        .param(changed.version())
                        .param(changed.head().id())
                        .param(changed.version() - 1)
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("application " + changed.head().number());
        }
    }

    /** Those whose receipt limit has passed in silence. */
    List<UUID> silentBefore(LocalDate today) {
        return jdbc.sql(
                        """
                        select id from license_application
                        where state in ('RECEIVED', 'SUPPLEMENTED') and receipt_due_on < ?
                        order by receipt_due_on
                        """)
                .param(Date.valueOf(today))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static @Nullable Date date(@Nullable Deadline deadline) {
        LocalDate due = deadline == null ? null : deadline.dueOn();
        return due == null ? null : Date.valueOf(due);
    }
}
