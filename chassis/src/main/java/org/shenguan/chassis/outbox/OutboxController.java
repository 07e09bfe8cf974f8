package org.shenguan.chassis.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "平台运维")
@RestController
@RequestMapping("${shenguan.web.api}/platform/outbox/parked")
class OutboxController {

    private static final String SELECT =
            """
            select id, event_id, contract, topic, subject, sequence, reason, parked_at,
                   release_requested
            from outbox_parked
            """;

    private static final Listing<ParkedView> LISTING =
            Listing.of(SELECT, "id", FilterType.INTEGER, OutboxController::view)
                    .sort("parkedAt", "parked_at", FilterType.INSTANT)
                    .filter("topic", "topic = ?", FilterType.TEXT)
                    .filter("subject", "subject = ?", FilterType.TEXT)
                    .build();

    private final OutboxLedger ledger;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentOfficer officers;

    OutboxController(
            OutboxLedger ledger, JdbcClient jdbc, AuditTrail audit, CurrentOfficer officers) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.audit = audit;
        this.officers = officers;
    }

    @Schema(description = "无法发出而停放的事件")
    record ParkedView(
            @Schema(description = "序号") long id,
            @Schema(description = "事件标识") UUID eventId,
            @Schema(description = "事件契约") String contract,
            @Schema(description = "主题") String topic,
            @Schema(description = "主体") String subject,
            @Schema(description = "聚合内序号") long sequence,
            @Schema(description = "原因") String reason,
            @Schema(description = "停放时间") Instant parkedAt,
            @Schema(description = "已要求重发") boolean releaseRequested) {}

    @Schema(description = "理由")
    record ReasonRequest(
            @Schema(description = "理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @Operation(summary = "无法发出而停放的事件")
    @GetMapping
    KeysetPage<ParkedView> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @Operation(summary = "一个停放的事件")
    @GetMapping("/{id}")
    ParkedView one(@PathVariable long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(OutboxController::view)
                .optional()
                .orElseThrow(() -> new NotFound("停放的事件", id));
    }

    @Operation(summary = "按原顺序重发该主体停放的全部事件")
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void release(@PathVariable long id, @Valid @RequestBody ReasonRequest request) {
        ledger.requestRelease(id);
        audit.record(
                "outbox.release", "ParkedEvent", id, region(), Map.of("reason", request.reason()));
    }

    @Operation(summary = "丢弃一个停放的事件，此后的事件仍停放至重发")
    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void discard(@PathVariable long id, @Valid @RequestBody ReasonRequest request) {
        ParkedView discarded = one(id);
        ledger.discard(id);
        audit.record(
                "outbox.discard",
                "ParkedEvent",
                id,
                region(),
                Map.of("eventId", discarded.eventId(), "reason", request.reason()));
    }

    private DivisionCode region() {
        return officers.require().requireRegion();
    }

    private static ParkedView view(ResultSet row, int number) throws SQLException {
        return new ParkedView(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("contract"),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant(),
                row.getBoolean("release_requested"));
    }
}
