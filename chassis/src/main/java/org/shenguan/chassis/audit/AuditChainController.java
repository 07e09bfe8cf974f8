package org.shenguan.chassis.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditVerdict.Broken;
import org.shenguan.chassis.audit.AuditVerdict.Intact;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "审计")
@RestController
@RequestMapping("${shenguan.web.api}")
class AuditChainController {

    private static final long MOST_POSITIONS = 1_000_000;
    private static final String USUAL_POSITIONS = "100000";

    private final AuditVerification verification;
    private final AuditChain chain;
    private final AuditListing listing;
    private final AuditExport export;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final ScopeSwitch scopes;

    AuditChainController(
            AuditVerification verification,
            AuditChain chain,
            AuditListing listing,
            AuditExport export,
            AuditTrail audit,
            CurrentOfficer officers,
            ScopeSwitch scopes) {
        this.verification = verification;
        this.chain = chain;
        this.listing = listing;
        this.export = export;
        this.audit = audit;
        this.officers = officers;
        this.scopes = scopes;
    }

    @Schema(description = "核验请求")
    record VerificationRequest(
            @Schema(description = "起始链节序号，缺省为 1") @Min(value = 1, message = "起始链节序号须不小于 1。")
                    @Nullable Long from,
            @Schema(description = "至多核验的链节数，缺省为 100000")
                    @Min(value = 1, message = "链节数须不小于 1。")
                    @Max(value = MOST_POSITIONS, message = "链节数须不大于 1000000。")
                    @Nullable Long limit,
            @Schema(description = "在外留存的检查点") @Nullable List<AuditCheckpoint> kept) {}

    @Schema(description = "核验结果")
    record VerificationView(
            @Schema(description = "所核验部分是否完好") boolean intact,
            @Schema(description = "起始链节序号") long from,
            @Schema(description = "完好时：核验至该链节") @Nullable Long through,
            @Schema(description = "完好时：签名可证明至该链节，0 为无") @Nullable Long signedThrough,
            @Schema(description = "完好时：是否已核验至链尾") @Nullable Boolean complete,
            @Schema(description = "首个断点") @Nullable AuditBreakView firstBreak) {}

    @Operation(summary = "核验审计链", description = "自 from 起至多 limit 节，指出首个断点；可分段核验。")
    @GetMapping("/platform/audit/verification")
    VerificationView verify(
            @RequestParam(defaultValue = "1") @Min(value = 1, message = "起始链节序号须不小于 1。") long from,
            @RequestParam(defaultValue = USUAL_POSITIONS)
                    @Min(value = 1, message = "链节数须不小于 1。")
                    @Max(value = MOST_POSITIONS, message = "链节数须不大于 1000000。")
                    long limit) {
        return verify(from, limit, List.of());
    }

    @Operation(summary = "对照在外留存的检查点核验审计链")
    @PostMapping("/platform/audit/verification")
    VerificationView verify(@Valid @RequestBody VerificationRequest request) {
        return verify(
                request.from() == null ? 1 : request.from(),
                request.limit() == null ? Long.parseLong(USUAL_POSITIONS) : request.limit(),
                request.kept() == null ? List.of() : request.kept());
    }

    @Operation(
            summary = "导出审计链",
            description = "JSON 行：链节及其记录、检查点、未入链记录，供 deploy/verify-audit 独立核验。")
    @GetMapping("/platform/audit/chain")
    void exportChain(HttpServletResponse response) throws IOException {
        audit.record(
                "audit.export",
                "AuditTrail",
                "chain",
                officers.require().requireRegion(),
                Map.of());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=audit-chain.jsonl");
        export.chain(chain, response.getOutputStream());
    }

    @Operation(summary = "审计检查点（公开）", description = "最新在前。任何人均可留存，以证明审计链未被截去或重写。")
    @GetMapping("/public/audit-checkpoints")
    KeysetPage<AuditCheckpoint> checkpoints(@RequestParam Map<String, String> parameters) {
        return listing.checkpoints(parameters);
    }

    /** The whole chain is verified whoever asks: the answer names no more than numbers. */
    private VerificationView verify(long from, long limit, List<AuditCheckpoint> kept) {
        AuditVerdict verdict =
                scopes.within(RowScope.everything(), () -> verification.verify(from, limit, kept));
        return switch (verdict) {
            case Intact(_, long through, long signed, boolean complete) ->
                    new VerificationView(true, from, through, signed, complete, null);
            case Broken(AuditBreak at) ->
                    new VerificationView(false, from, null, null, null, AuditBreakView.of(at));
        };
    }
}
