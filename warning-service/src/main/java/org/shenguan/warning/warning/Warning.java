package org.shenguan.warning.warning;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.rule.WarningLevel;
import org.shenguan.warning.rule.WarningRule;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.Subject;

/**
 * 风险预警 with what article 65 asks of it (突发事件应对法第六十三条至第七十条): 类别、级别、起始时间、可能影响的范围、警示
 * 事项、应当采取的措施、发布单位、发布时间. Lifted once the danger is gone; that is published like the warning itself.
 */
@Entity
@Table(name = "warning")
@SuppressWarnings("UnusedVariable") // what was said is written here and read by SQL
class Warning {

    private static final String NO_DEPARTMENT = "审管通平台（处置部门待指派）";

    @Id private UUID id = new UUID(0, 0);
    @Embedded private Subject subject = new Subject("", "", null);
    private String region = "";
    private @Nullable String department;
    private @Nullable String departmentName;

    @Enumerated(EnumType.STRING)
    private WarningKind kind = WarningKind.CREDIT_GRADE_D;

    private String causeKey = "";

    @Enumerated(EnumType.STRING)
    private WarningLevel level = WarningLevel.BLUE;

    @Enumerated(EnumType.STRING)
    private WarningStatus status = WarningStatus.RAISED;

    private String category = "";
    private Instant startsAt = Instant.EPOCH;
    private String scope = "";
    private String attention = "";
    private String measures = "";
    private String publisher = "";
    private Instant publishedAt = Instant.EPOCH;
    private String ruleCode = "";
    private String ruleVersion = "";
    private String ruleExplanation = "";
    private @Nullable UUID causeEvent;
    private String causeDescription = "";
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    private @Nullable String liftReason;
    private long changes;
    @Version private long version;

    protected Warning() {}

    /** 发布. */
    Warning(UUID id, WarningRule rule, Cause cause, @Nullable Department owner, Instant now) {
        this.id = id;
        subject = cause.subject().subject();
        region = cause.subject().region();
        department = owner == null ? null : owner.code();
        departmentName = owner == null ? null : owner.name();
        kind = rule.kind();
        causeKey = cause.key();
        level = rule.level();
        category = rule.category();
        startsAt = cause.startsAt();
        scope = WarningRule.worded(rule.scope(), cause.facts());
        attention = WarningRule.worded(rule.attention(), cause.facts());
        measures = WarningRule.worded(rule.measures(), cause.facts());
        publisher = owner == null ? NO_DEPARTMENT : owner.name();
        publishedAt = now;
        ruleCode = rule.code();
        ruleVersion = rule.version();
        ruleExplanation = rule.explanation();
        causeEvent = cause.eventId();
        causeDescription = cause.description();
        changes = 1;
    }

    /** What is published when it is raised. */
    WarningChanged raised() {
        return changed(publishedAt, ruleExplanation, causeEvent, causeDescription);
    }

    /**
     * 解除.
     *
     * @param by who lifts it; null when a rule does
     * @param eventId the event that shows that the danger is gone, if one does
     * @throws WarningAlreadyLifted if it was lifted before
     */
    WarningChanged lift(String reason, @Nullable String by, @Nullable UUID eventId, Instant now) {
        if (status == WarningStatus.LIFTED) {
            throw new WarningAlreadyLifted(id, status.name());
        }
        status = WarningStatus.LIFTED;
        liftedAt = now;
        liftedBy = by;
        liftReason = reason;
        changes++;
        return changed(now, reason + "，解除预警", eventId, reason);
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return subject;
    }

    String region() {
        return region;
    }

    WarningLevel level() {
        return level;
    }

    @Nullable String department() {
        return department;
    }

    long changes() {
        return changes;
    }

    private WarningChanged changed(
            Instant at, String explanation, @Nullable UUID eventId, String description) {
        return new WarningChanged(
                id,
                subject,
                region,
                department == null || departmentName == null
                        ? null
                        : new WarningChanged.DepartmentName(department, departmentName),
                kind,
                level,
                status,
                startsAt,
                scope,
                attention,
                measures,
                publisher,
                at,
                new WarningChanged.Rule(ruleCode, ruleVersion, explanation),
                new WarningChanged.CausedBy(eventId, description));
    }
}
