package org.shenguan.enforcement.procedure;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOrigin;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.Delivery;
import org.shenguan.enforcement.casefile.Dismissal;
import org.shenguan.enforcement.casefile.Filing;
import org.shenguan.enforcement.casefile.GroundForReview;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LegalReview;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.limit.ProcedureLimits;

/** 案卷: what a penalty case holds, for the rules to read; only {@link PenaltyCase} changes it. */
@MappedSuperclass
abstract class CaseFile {
    @Id UUID id = new UUID(0, 0);
    @Nullable String caseNumber;
    @Nullable String decisionNumber;

    @Enumerated(EnumType.STRING)
    CaseState state = CaseState.PROPOSED;

    String source = "";
    @Nullable UUID sourceTaskId;
    String uscc = "";
    String partyName = "";
    @Nullable String partyRegion;
    @Nullable String personName;
    String region = "";
    String department = "";
    String departmentName = "";

    @SuppressWarnings("NullAway.Init") // given by the constructor or by the database
    @JdbcTypeCode(SqlTypes.JSON)
    CaseOrigin origin;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Filing filing;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Investigation> investigations = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<LegalReview> reviews = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable PenaltyNotice notice;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Statement statement;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable HearingCourse hearing;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Decision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Delivery delivery;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable Dismissal dismissal;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StartedClock> clocks = new ArrayList<>();

    Instant proposedAt = Instant.EPOCH;
    @Nullable LocalDate filedOn;
    @Nullable LocalDate decideBy;
    @Nullable LocalDate decidedOn;
    @Nullable LocalDate publishBy;
    @Nullable LocalDate publishedOn;
    @Nullable Long fineFen;
    @Nullable String severity;
    long eventSequence;
    @Version @Nullable Long version;

    UUID id() {
        return id;
    }

    CaseState state() {
        return state;
    }

    @Nullable String caseNumber() {
        return caseNumber;
    }

    CaseParty party() {
        return new CaseParty(uscc, partyName, partyRegion, personName);
    }

    String region() {
        return region;
    }

    CaseDepartment department() {
        return new CaseDepartment(department, departmentName);
    }

    CaseOrigin origin() {
        return origin;
    }

    @Nullable Filing filing() {
        return filing;
    }

    List<Investigation> investigations() {
        return List.copyOf(investigations);
    }

    /** The last report, which stands for the case. */
    @Nullable Investigation investigation() {
        return investigations.isEmpty() ? null : investigations.getLast();
    }

    List<LegalReview> reviews() {
        return List.copyOf(reviews);
    }

    /** Why a legal review is mandatory now. */
    List<GroundForReview> reviewGrounds() {
        return ReviewRules.grounds(investigation(), hearing);
    }

    @Nullable PenaltyNotice notice() {
        return notice;
    }

    @Nullable Statement statement() {
        return statement;
    }

    @Nullable HearingCourse hearing() {
        return hearing;
    }

    @Nullable Decision decision() {
        return decision;
    }

    @Nullable Delivery delivery() {
        return delivery;
    }

    @Nullable Dismissal dismissal() {
        return dismissal;
    }

    @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    List<StartedClock> clocks() {
        return List.copyOf(clocks);
    }

    Optional<StartedClock> clock(LimitCode code) {
        return clocks.stream().filter(clock -> clock.code() == code).findFirst();
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Whether the decision is not made although its last day is over. */
    boolean overdue(LocalDate today) {
        return !state.closed() && decideBy != null && today.isAfter(decideBy);
    }

    final StartedClock start(
            LimitCode code, LocalDate trigger, ProcedureLimits limits, WorkingCalendar calendar) {
        StartedClock clock = StartedClock.start(code, trigger, limits, calendar);
        stop(code);
        clocks = with(clocks, clock);
        return clock;
    }

    final void stop(LimitCode code) {
        clocks = new ArrayList<>(clocks.stream().filter(clock -> clock.code() != code).toList());
    }

    final void meet(LimitCode code, LocalDate on) {
        clocks =
                new ArrayList<>(
                        clocks.stream().map(c -> c.code() == code ? c.met(on) : c).toList());
    }

    /** 期限变动: the calendar has changed under a running clock. */
    final void retime(LimitCode code, Deadline now) {
        clocks =
                new ArrayList<>(
                        clocks.stream().map(c -> c.code() == code ? c.retimed(now) : c).toList());
        if (code == LimitCode.PUBLICATION) {
            publishBy = now.requireDueOn();
        }
    }

    static <T> List<T> with(Collection<T> before, T added) {
        List<T> after = new ArrayList<>(before);
        after.add(added);
        return after;
    }
}
