package org.shenguan.catalog.trace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/traces")
@Tag(name = "审管生命线")
class TraceController {

    private final TraceRegister register;
    private final ScopeSwitch scopes;
    private final Clock clock;

    TraceController(TraceRegister register, ScopeSwitch scopes, Clock clock) {
        this.register = register;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Schema(description = "审管生命线")
    record TraceView(
            @Schema(description = "市场主体") SubjectView subject,
            @Schema(description = "各环节，按时间先后") List<HopView> hops,
            @Schema(description = "断点") List<Gap> gaps) {}

    record SubjectView(String uscc, String name) {}

    @Schema(description = "环节")
    record HopView(
            UUID eventId,
            @Schema(description = "事件类型") String type,
            @Schema(description = "何事") String what,
            @Schema(description = "何人") @Nullable String who,
            @Schema(description = "部门") HopContent.@Nullable Post department,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "何时") Instant occurredAt,
            @Schema(description = "各类编号") Map<String, String> keys,
            @Schema(description = "期限") List<DueDate> deadlines,
            @Schema(description = "收件凭证") ReceiptView receipt) {}

    @Schema(description = "收件凭证")
    record ReceiptView(
            String topic,
            long sequence,
            Instant receivedAt,
            @Nullable String traceId,
            @Schema(description = "收到的事件正文的 SHA-256") String payloadSha256) {}

    /**
     * The hops are those of the caller's region. What is missing can only be told from all of them: a
     * hop in another region fills a gap without being shown.
     */
    @GetMapping("/{key}")
    @Operation(summary = "按统一社会信用代码、证件编号或者办件编码查看生命线及其断点")
    TraceView read(@PathVariable String key) {
        String uscc = register.subjectOf(key).orElseThrow(() -> new NotFound("生命线", key));
        LifeLine shown = new LifeLine(register.hopsOf(uscc));
        LifeLine whole =
                new LifeLine(scopes.within(RowScope.everything(), () -> register.hopsOf(uscc)));
        Set<UUID> visible = shown.hops().stream().map(Hop::eventId).collect(Collectors.toSet());
        List<Gap> gaps =
                GapRule.all(whole, ChinaTime.today(clock)).stream()
                        .filter(gap -> visible.contains(gap.after()))
                        .toList();
        return new TraceView(
                new SubjectView(uscc, shown.hops().getLast().subjectName()),
                shown.hops().stream().map(TraceController::view).toList(),
                gaps);
    }

    private static HopView view(Hop hop) {
        return new HopView(
                hop.eventId(),
                hop.type(),
                hop.summary(),
                hop.actor(),
                hop.department(),
                hop.region(),
                hop.occurredAt(),
                TraceRegister.named(hop.keys()),
                hop.deadlines(),
                new ReceiptView(
                        hop.topic(),
                        hop.sequence(),
                        hop.receivedAt(),
                        hop.traceId(),
                        hop.payloadSha256()));
    }
}
