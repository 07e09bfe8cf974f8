package org.shenguan.inspection.task;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 抽查任务 as it is kept: an {@link InspectionTask} under a version, with who did what to it. It changes
 * by the verbs of the task alone, once in a transaction, and gives the task as it is afterwards.
 */
@Entity
@Table(name = "inspection_task")
@SuppressWarnings("UnusedVariable") // who did what is written here and read by SQL
class KeptTask {

    @Id private UUID id = new UUID(0, 0);
    private String number = "";
    private UUID drawId = new UUID(0, 0);
    private int pick;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "object_name"))
    @AttributeOverride(name = "region", column = @Column(name = "object_region"))
    private InspectedSubject subject = new InspectedSubject("", "", "");

    private String region = "";
    private String department = "";
    private String itemCode = "";
    private String itemName = "";
    private LocalDate dueOn = LocalDate.EPOCH;

    @ElementCollection
    @CollectionTable(name = "task_officer", joinColumns = @JoinColumn(name = "task_id"))
    @OrderBy("certificateNumber")
    private List<TeamMember> team = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.DISPATCHED;

    private Instant dispatchedAt = Instant.EPOCH;
    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private @Nullable LocalDate checkedOn;
    private @Nullable Instant finishedAt;
    private @Nullable String recordedBy;
    private @Nullable String result;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<Integer> publicResults;

    private @Nullable LocalDate publishBy;
    private @Nullable String publishByExplanation;

    @ElementCollection
    @CollectionTable(name = "task_finding", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<KeptFinding> findings = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "orderNumber", column = @Column(name = "rectification_order"))
    @AttributeOverride(name = "dueOn", column = @Column(name = "rectification_due_on"))
    @AttributeOverride(name = "explanation", column = @Column(name = "rectification_explanation"))
    private @Nullable Rectification rectification;

    private @Nullable LocalDate rectificationConfirmedOn;
    private @Nullable String rectificationConfirmedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    @Version private @Nullable Long version;

    protected KeptTask() {}

    /** 派发. */
    KeptTask(InspectionTask task) {
        id = task.id();
        number = task.number();
        drawId = task.drawId();
        pick = task.pick();
        subject = task.subject();
        region = task.region();
        department = task.department();
        itemCode = task.itemCode();
        itemName = task.itemName();
        dueOn = task.dueOn();
        team = new ArrayList<>(task.team());
        status = task.status();
        dispatchedAt = task.dispatchedAt();
    }

    /** The versions of a task count from one, which the provider would begin at zero. */
    @PrePersist
    void begin() {
        version = 1L;
    }

    InspectionTask receive(String by, Instant at) {
        InspectionTask received = task().receive();
        status = received.status();
        receivedAt = at;
        receivedBy = by;
        return received;
    }

    InspectionTask record(Outcome outcome, String by, Instant now) {
        InspectionTask checked = task().record(outcome, now);
        Findings found = outcome.findings();
        status = checked.status();
        checkedOn = found.checkedOn();
        finishedAt = found.finishedAt();
        recordedBy = by;
        result = found.result();
        publicResults = found.publicResults();
        publishBy = outcome.publishBy();
        publishByExplanation = outcome.publishByExplanation();
        rectification = outcome.rectification();
        findings.addAll(KeptFinding.of(found));
        return checked;
    }

    InspectionTask confirmRectification(LocalDate on, LocalDate today, String by) {
        InspectionTask confirmed = task().confirmRectification(on, today);
        rectificationConfirmedOn = confirmed.rectificationConfirmedOn();
        rectificationConfirmedBy = by;
        return confirmed;
    }

    InspectionTask publish(String by, Instant now) {
        InspectionTask published = task().publish(now);
        status = published.status();
        publishedAt = published.publishedAt();
        publishedBy = by;
        return published;
    }

    InspectionTask withdraw() {
        InspectionTask withdrawn = task().withdraw();
        status = withdrawn.status();
        return withdrawn;
    }

    InspectionTask task() {
        return new InspectionTask(
                id,
                number,
                drawId,
                pick,
                subject,
                region,
                department,
                itemCode,
                itemName,
                dueOn,
                team,
                status,
                dispatchedAt,
                outcome(),
                rectificationConfirmedOn,
                publishedAt,
                Objects.requireNonNull(version));
    }

    private @Nullable Outcome outcome() {
        if (result == null) {
            return null;
        }
        return new Outcome(
                new Findings(
                        Objects.requireNonNull(checkedOn),
                        Objects.requireNonNull(finishedAt),
                        Objects.requireNonNull(publicResults),
                        result,
                        KeptFinding.hazards(findings),
                        KeptFinding.violations(findings),
                        null),
                Objects.requireNonNull(publishBy),
                Objects.requireNonNull(publishByExplanation),
                rectification);
    }
}
