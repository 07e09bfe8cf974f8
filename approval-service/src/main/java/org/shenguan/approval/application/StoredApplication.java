package org.shenguan.approval.application;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;

/**
 * 办件的存储: holds the {@link LicenseApplication} of its row, and beside it what lists are sorted and
 * filtered by. The rules are the application's; this one only keeps the order of its versions.
 */
@Entity
@Table(name = "license_application")
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what lists need is written here and read by SQL
class StoredApplication {

    @Id private UUID id = new UUID(0, 0);
    private String number = "";
    private String itemCode = "";
    private String uscc = "";
    private String subjectName = "";
    private String region = "";
    private String department = "";

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.RECEIVED;

    private Instant submittedAt = Instant.EPOCH;
    private @Nullable LocalDate receiptDueOn;
    private @Nullable LocalDate decideDueOn;

    @SuppressWarnings("NullAway.Init") // given by the constructor or by the database
    @Convert(converter = ApplicationJson.OfHead.class)
    @ColumnTransformer(write = "?::jsonb")
    private ApplicationHead head;

    @SuppressWarnings("NullAway.Init") // given by the constructor or by the database
    @Convert(converter = ApplicationJson.OfProgress.class)
    @ColumnTransformer(write = "?::jsonb")
    private Progress progress;

    /** Null before it is stored, then that of the application: 0 when received, one more per act. */
    @Version private @Nullable Long version;

    protected StoredApplication() {}

    StoredApplication(LicenseApplication received, WorkingCalendar calendar) {
        head = received.head();
        id = head.id();
        number = head.number();
        itemCode = head.item().code();
        uscc = head.subject().uscc().value();
        subjectName = head.subject().name();
        region = head.region().value();
        department = head.department().code();
        submittedAt = head.submittedAt();
        progress = received.progress();
        show(received, calendar);
    }

    LicenseApplication application() {
        return new LicenseApplication(head, progress, version == null ? 0 : version);
    }

    /**
     * Takes what one act made of it; storing raises the version to that of the application.
     *
     * @return whether it did: not what was made of another version than the stored one
     */
    boolean follow(LicenseApplication changed, WorkingCalendar calendar) {
        if (changed.version() != application().version() + 1) {
            return false;
        }
        progress = changed.progress();
        show(changed, calendar);
        return true;
    }

    private void show(LicenseApplication application, WorkingCalendar calendar) {
        state = application.state();
        receiptDueOn = application.receiptDeadline(calendar).dueOn();
        Deadline decision = application.decisionDeadline(calendar);
        decideDueOn = decision == null ? null : decision.dueOn();
    }
}
