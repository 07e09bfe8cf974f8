package org.shenguan.chassis.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "平台运维")
@RestController
@RequestMapping("${shenguan.web.api}/platform/intakes")
class IntakeController {

    private static final int SHOWN = 100;

    private final List<IntakeBinding> intakes;
    private final IntakeLag lag;
    private final Rewinds rewinds;
    private final BindingsLifecycleController bindings;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final Clock clock;

    IntakeController(
            List<IntakeBinding> intakes,
            IntakeLag lag,
            Rewinds rewinds,
            BindingsLifecycleController bindings,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            AuditTrail audit,
            CurrentOfficer officers,
            Clock clock) {
        this.intakes = List.copyOf(intakes);
        this.lag = lag;
        this.rewinds = rewinds;
        this.bindings = bindings;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.audit = audit;
        this.officers = officers;
        this.clock = clock;
    }

    @Schema(description = "事件入口")
    record IntakeView(
            @Schema(description = "名称") String name,
            @Schema(description = "消费组") String group,
            @Schema(description = "主题") List<String> topics,
            @Schema(description = "尚未处理的记录数") long lag) {}

    @Schema(description = "回放要求")
    record ReplayRequest(
            @Schema(description = "自何时起重新读取") @NotNull(message = "不能为空") Instant since,
            @Schema(description = "理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @Schema(description = "回放")
    record ReplayView(
            @Schema(description = "序号") long id,
            @Schema(description = "自何时起") Instant since,
            @Schema(description = "理由") String reason,
            @Schema(description = "要求人") String requestedBy,
            @Schema(description = "要求时间") Instant requestedAt,
            @Schema(description = "已退回的分区数") int partitionsSought) {}

    @Operation(summary = "事件入口及其滞后")
    @GetMapping
    List<IntakeView> list() {
        return intakes.stream()
                .map(intake ->
                        new IntakeView(
                                intake.name(), intake.group(), intake.topics(), lag.of(intake)))
                .toList();
    }

    @Operation(summary = "某一入口的回放，最近的在前")
    @GetMapping("/{intake}/replays")
    List<ReplayView> replays(@PathVariable String intake) {
        return jdbc.sql(
                        """
                        select r.id, r.since, r.reason, r.requested_by, r.requested_at,
                               (select count(*) from intake_rewind_partition p where p.rewind_id = r.id)
                        from intake_rewind r where r.intake = ? order by r.id desc limit ?
                        """)
                .params(find(intake).name(), SHOWN)
                .query((row, _) ->
                        new ReplayView(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getInt(6)))
                .list();
    }

    @Operation(summary = "自某一时刻起回放：按主题原顺序重新读取，已生效的事件不再生效")
    @PostMapping("/{intake}/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String intake, @Valid @RequestBody ReplayRequest request) {
        IntakeBinding binding = find(intake);
        if (request.since().isAfter(clock.instant())) {
            throw InvalidRequest.of("/since", request.since().toString(), "past", "回放的起点不能在将来。");
        }
        transaction.executeWithoutResult(_ -> {
            Officer officer = officers.require();
            long id =
                    rewinds.request(intake, request.since(), request.reason(), officer.username());
            audit.record(
                    "intake.replay",
                    "Intake",
                    intake,
                    officer.requireRegion(),
                    Map.of("rewind", id, "since", request.since(), "reason", request.reason()));
            TransactionSynchronizationManager.registerSynchronization(
                    new RejoinAfterCommit(binding));
        });
    }

    /** Leaving and joining makes the group assign all partitions anew, and so go back. */
    private final class RejoinAfterCommit implements TransactionSynchronization {
        private final IntakeBinding intake;

        RejoinAfterCommit(IntakeBinding intake) {
            this.intake = intake;
        }

        @Override
        public void afterCommit() {
            bindings.stop(intake.binding());
            bindings.start(intake.binding());
        }
    }

    private IntakeBinding find(String name) {
        return intakes.stream()
                .filter(intake -> intake.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("事件入口", name));
    }
}
