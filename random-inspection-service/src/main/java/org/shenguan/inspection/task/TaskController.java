package org.shenguan.inspection.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.paging.KeysetPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 抽查任务 over HTTP. */
@RestController
@RequestMapping("/api/inspection/tasks")
@Tag(name = "抽查任务")
class TaskController {

    private final TaskQueries queries;
    private final InspectionDesk desk;
    private final Clock clock;

    TaskController(TaskQueries queries, InspectionDesk desk, Clock clock) {
        this.queries = queries;
        this.desk = desk;
        this.clock = clock;
    }

    @Schema(description = "检查结果")
    record ResultRequest(
            @Schema(description = "检查日期") @NotNull(message = "不能为空") LocalDate checkedOn,
            @Schema(description = "检查结束时刻，默认为检查当日结束或者此刻") @Nullable Instant finishedAt,
            @Schema(description = "抽查结果 1 至 12，可多选；1 不得与其他同选") @NotEmpty(message = "至少选择一项")
                    List<
                                    @Min(value = 1, message = "应为 1 至 12")
                                    @Max(value = 12, message = "应为 1 至 12") Integer>
                            publicResults,
            @Schema(description = "检查结果 01 至 06")
                    @NotNull(message = "不能为空")
                    @Pattern(regexp = "0[1-6]", message = "应为 01 至 06")
                    String result,
            @Schema(description = "隐患") @Nullable List<@Valid HazardRequest> hazards,
            @Schema(description = "违法行为") @Nullable List<@Valid ViolationRequest> violations,
            @Schema(description = "责令限期整改") @Nullable @Valid RectificationRequest rectification) {}

    @Schema(description = "隐患")
    record HazardRequest(
            @NotBlank(message = "不能为空") @Size(max = 2000, message = "不能超过 2000 字")
                    String description,
            @Schema(description = "是否重大事故隐患") @NotNull(message = "不能为空") Boolean major,
            @Schema(description = "是否已当场整改，默认否") @Nullable Boolean rectified) {}

    @Schema(description = "违法行为")
    record ViolationRequest(
            @NotBlank(message = "不能为空") @Size(max = 64, message = "不能超过 64 字") String code,
            @NotBlank(message = "不能为空") @Size(max = 2000, message = "不能超过 2000 字")
                    String description,
            @Schema(description = "违反的规定")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String basis,
            @Schema(description = "情节") @NotNull(message = "不能为空")
                    FoundViolation.Severity severity) {}

    @Schema(description = "责令限期整改")
    record RectificationRequest(
            @Schema(description = "整改天数（自然日）")
                    @NotNull(message = "不能为空")
                    @Min(value = 1, message = "应为 1 至 365")
                    @Max(value = 365, message = "应为 1 至 365")
                    Integer days,
            @Schema(description = "责令限期整改指令书编号，默认由系统编号")
                    @Nullable
                    @Size(min = 1, max = 100, message = "应为 1 至 100 字")
                    String orderNumber) {}

    @Schema(description = "整改复查确认")
    record ConfirmationRequest(
            @Schema(description = "复查确认日期") @NotNull(message = "不能为空") LocalDate confirmedOn) {}

    @Schema(description = "检查任务")
    record TaskView(
            UUID id,
            String number,
            UUID drawId,
            int pick,
            InspectedSubject subject,
            String region,
            String department,
            InspectionEvents.Named supervisionItem,
            LocalDate dueOn,
            List<TeamMember> team,
            TaskStatus status,
            Instant dispatchedAt,
            @Nullable LocalDate checkedOn,
            @Nullable Instant finishedAt,
            @Nullable List<Integer> publicResults,
            @Nullable String result,
            @Nullable List<Hazard> hazards,
            @Nullable List<FoundViolation> violations,
            @Nullable Rectification rectification,
            @Nullable LocalDate rectificationConfirmedOn,
            @Nullable LocalDate publishBy,
            @Nullable String publishByExplanation,
            @Nullable Instant publishedAt,
            @Schema(description = "是否逾期公示") @Nullable Boolean publishedLate,
            long version)
            implements Versioned {

        static TaskView of(InspectionTask task) {
            Outcome outcome = task.outcome();
            Findings findings = outcome == null ? null : outcome.findings();
            Instant published = task.publishedAt();
            return new TaskView(
                    task.id(),
                    task.number(),
                    task.drawId(),
                    task.pick(),
                    task.subject(),
                    task.region(),
                    task.department(),
                    new InspectionEvents.Named(task.itemCode(), task.itemName()),
                    task.dueOn(),
                    task.team(),
                    task.status(),
                    task.dispatchedAt(),
                    findings == null ? null : findings.checkedOn(),
                    findings == null ? null : findings.finishedAt(),
                    findings == null ? null : findings.publicResults(),
                    findings == null ? null : findings.result(),
                    findings == null ? null : findings.hazards(),
                    findings == null ? null : findings.violations(),
                    outcome == null ? null : outcome.rectification(),
                    task.rectificationConfirmedOn(),
                    outcome == null ? null : outcome.publishBy(),
                    outcome == null ? null : outcome.publishByExplanation(),
                    published,
                    published == null || outcome == null
                            ? null
                            : ChinaTime.dateOf(published).isAfter(outcome.publishBy()),
                    task.version());
        }
    }

    @GetMapping
    @Operation(summary = "查询检查任务")
    KeysetPage<TaskQueries.TaskLine> list(@RequestParam Map<String, String> parameters) {
        return queries.tasks(parameters);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看检查任务")
    TaskView read(@PathVariable UUID id) {
        return TaskView.of(desk.read(id));
    }

    @PostMapping("/{id}/receipt")
    @Operation(summary = "接收任务（检查组成员或者监管人员）")
    TaskView receive(@PathVariable UUID id) {
        return TaskView.of(desk.receive(id));
    }

    @PostMapping("/{id}/result")
    @Operation(summary = "登记检查结果（检查组成员）")
    TaskView record(@PathVariable UUID id, @Valid @RequestBody ResultRequest request) {
        RectificationRequest order = request.rectification();
        return TaskView.of(
                desk.record(id, findings(request), order == null ? null : order.orderNumber()));
    }

    @PostMapping("/{id}/rectification-confirmation")
    @Operation(summary = "整改复查确认")
    TaskView confirm(@PathVariable UUID id, @Valid @RequestBody ConfirmationRequest request) {
        return TaskView.of(desk.confirm(id, request.confirmedOn()));
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "公示抽查结果")
    TaskView publish(@PathVariable UUID id) {
        return TaskView.of(desk.publish(id));
    }

    private Findings findings(ResultRequest request) {
        Instant now = clock.instant();
        Instant endOfDay = ChinaTime.startOf(request.checkedOn().plusDays(1)).minusSeconds(1);
        Instant finishedAt = request.finishedAt();
        RectificationRequest order = request.rectification();
        return new Findings(
                request.checkedOn(),
                finishedAt != null ? finishedAt : endOfDay.isAfter(now) ? now : endOfDay,
                request.publicResults(),
                request.result(),
                request.hazards() == null
                        ? List.of()
                        : request.hazards().stream()
                                .map(h ->
                                        new Hazard(
                                                h.description(),
                                                h.major(),
                                                Boolean.TRUE.equals(h.rectified())))
                                .toList(),
                request.violations() == null
                        ? List.of()
                        : request.violations().stream()
                                .map(v ->
                                        new FoundViolation(
                                                v.code(), v.description(), v.basis(), v.severity()))
                                .toList(),
                order == null ? null : order.days());
    }
}
