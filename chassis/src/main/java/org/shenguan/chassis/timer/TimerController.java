package org.shenguan.chassis.timer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "平台运维")
@RestController
@RequestMapping("${shenguan.web.api}/platform/timers")
class TimerController {

    private final TimedWorks works;
    private final AuditTrail audit;
    private final CurrentOfficer officers;

    TimerController(TimedWorks works, AuditTrail audit, CurrentOfficer officers) {
        this.works = works;
        this.audit = audit;
        this.officers = officers;
    }

    @Schema(description = "定时工作")
    record TimerView(
            @Schema(description = "名称") String name,
            @Schema(description = "周期") Duration period,
            @Schema(description = "最近一次开始") @Nullable Instant startedAt,
            @Schema(description = "最近一次成功") @Nullable Instant succeededAt,
            @Schema(description = "最近一次失败") @Nullable Instant failedAt,
            @Schema(description = "失败原因，此后成功即消除") @Nullable String failure,
            @Schema(description = "是否已沉默过久") boolean silent) {}

    @Schema(description = "立即执行的结果")
    record RunView(@Schema(description = "是否已执行；正由某个实例执行时为否") boolean done) {}

    @Operation(summary = "定时工作及其最近一次执行")
    @GetMapping
    List<TimerView> list() {
        return works.entries().stream()
                .map(entry ->
                        new TimerView(
                                entry.name(),
                                entry.period(),
                                entry.startedAt(),
                                entry.succeededAt(),
                                entry.failedAt(),
                                entry.failure(),
                                entry.isSilent()))
                .toList();
    }

    @Operation(summary = "立即执行一次定时工作")
    @PostMapping("/{name}/runs")
    RunView run(@PathVariable String name) {
        DivisionCode region = officers.require().requireRegion();
        boolean done = works.runNow(name);
        audit.record("timer.run", "TimedWork", name, region, Map.of("done", done));
        return new RunView(done);
    }
}
