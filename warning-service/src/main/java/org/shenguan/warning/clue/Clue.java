package org.shenguan.warning.clue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.warning.warning.WarningRaised;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.Subject;

/**
 * 风险线索: 派发 → 签收或者退回 → 处置 → 反馈 → 办结 (晋审管发〔2021〕11号 二（四）、三（三）). Whoever handled it does not
 * close it.
 */
@Entity
@Table(name = "clue")
@SuppressWarnings("UnusedVariable") // what was done is written here and read by SQL
class Clue {

    @Id private UUID id = new UUID(0, 0);
    private String number = "";
    private UUID warningId = new UUID(0, 0);
    @Embedded private Subject subject = new Subject("", "", null);
    private String region = "";
    private @Nullable String department;
    private @Nullable String departmentName;
    private String title = "";
    private boolean safetyRelated;

    @Enumerated(EnumType.STRING)
    private ClueStatus status = ClueStatus.UNOWNED;

    private @Nullable Instant dispatchedAt;
    private @Nullable Integer signLimitDays;
    private @Nullable LocalDate signDueOn;
    private @Nullable String signDueExplanation;
    private @Nullable Instant signedAt;
    private @Nullable String signedBy;
    private @Nullable Instant returnedAt;
    private @Nullable String returnedBy;
    private @Nullable String returnReason;
    private @Nullable String handledBy;
    private @Nullable String measures;
    private @Nullable String result;
    private @Nullable Instant feedbackAt;
    private @Nullable String feedbackBy;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private long changes;
    @Version private long version;

    protected Clue() {}

    /** 生成: not yet with anybody. */
    Clue(UUID id, String number, WarningRaised warning) {
        this.id = id;
        this.number = number;
        warningId = warning.warningId();
        subject = warning.subject();
        region = warning.region();
        title = warning.title();
        safetyRelated = warning.safetyRelated();
    }

    /** 派发, the first time or after it was returned. */
    ClueChanged dispatch(Department owner, Deadline signature, Instant now) {
        require("派发", ClueStatus.UNOWNED, ClueStatus.RETURNED);
        region = owner.region();
        department = owner.code();
        departmentName = owner.name();
        dispatchedAt = now;
        signLimitDays = signature.limit().amount();
        signDueOn = signature.requireDueOn();
        signDueExplanation = signature.explanation();
        return become(ClueStatus.DISPATCHED);
    }

    /** 签收期限变动: the calendar has changed. */
    ClueChanged retime(Deadline signature) {
        require("变更签收期限", ClueStatus.DISPATCHED);
        signDueOn = signature.requireDueOn();
        signDueExplanation = signature.explanation();
        return become(ClueStatus.DISPATCHED);
    }

    /** 签收. */
    ClueChanged sign(String by, Instant now) {
        require("签收", ClueStatus.DISPATCHED);
        signedAt = now;
        signedBy = by;
        return become(ClueStatus.SIGNED);
    }

    /** 退回, with the reason why it is not theirs. */
    ClueChanged sendBack(String reason, String by, Instant now) {
        require("退回", ClueStatus.DISPATCHED);
        returnedAt = now;
        returnedBy = by;
        returnReason = reason;
        return become(ClueStatus.RETURNED);
    }

    /** 开始处置. */
    ClueChanged handle(String by) {
        require("处置", ClueStatus.SIGNED);
        handledBy = by;
        return become(ClueStatus.HANDLING);
    }

    /** 反馈 of what was done and what came of it. */
    ClueChanged feedBack(String taken, String outcome, String by, Instant now) {
        require("反馈", ClueStatus.SIGNED, ClueStatus.HANDLING);
        handledBy = handledBy == null ? by : handledBy;
        measures = taken;
        result = outcome;
        feedbackAt = now;
        feedbackBy = by;
        return become(ClueStatus.FEEDBACK);
    }

    /**
     * 办结.
     *
     * @throws OwnWorkClosed if the caller handled the clue or fed it back
     */
    ClueChanged close(String by, Instant now) {
        require("办结", ClueStatus.FEEDBACK);
        if (Objects.equals(by, handledBy) || Objects.equals(by, feedbackBy)) {
            throw new OwnWorkClosed(number);
        }
        closedAt = now;
        closedBy = by;
        return become(ClueStatus.CLOSED);
    }

    UUID id() {
        return id;
    }

    /** As the department's list names it. */
    String heading() {
        return number + " " + title;
    }

    Subject subject() {
        return subject;
    }

    String region() {
        return region;
    }

    /** Where the subject is, as far as that is known. */
    String place() {
        String known = subject.region();
        return known == null ? region : known;
    }

    ClueStatus status() {
        return status;
    }

    long changes() {
        return changes;
    }

    private void require(String act, ClueStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new ClueNotInState(number, act, status);
        }
    }

    private ClueChanged become(ClueStatus next) {
        status = next;
        changes++;
        return new ClueChanged(
                id,
                number,
                warningId,
                subject,
                region,
                new ClueChanged.DepartmentName(known(department), known(departmentName)),
                title,
                status,
                known(dispatchedAt),
                known(signDueOn),
                known(signDueExplanation),
                signedAt,
                signedBy,
                safetyRelated);
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "a dispatched clue has a department and a deadline");
    }
}
