package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.CaseSource;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.penalty.Severity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/enforcement/cases")
@Tag(name = "处罚案件")
class CaseController {

    private final CaseOpening opening;
    private final CaseReading reading;
    private final CaseListing listing;
    private final CaseTrailStore trail;
    private final CaseDesk desk;

    CaseController(
            CaseOpening opening,
            CaseReading reading,
            CaseListing listing,
            CaseTrailStore trail,
            CaseDesk desk) {
        this.opening = opening;
        this.reading = reading;
        this.listing = listing;
        this.trail = trail;
        this.desk = desk;
    }

    record SubjectRequest(
            @NotNull(message = "不能为空") UnifiedSocialCreditCode uscc,
            @NotBlank(message = "不能为空") @Size(max = 200, message = "不得超过 200 字") String name,
            @Nullable DivisionCode region) {}

    record ViolationRequest(
            @NotBlank(message = "不能为空") @Size(max = 50, message = "不得超过 50 字") String code,
            @NotBlank(message = "不能为空") @Size(max = 2000, message = "不得超过 2000 字")
                    String description,
            @NotBlank(message = "不能为空") @Size(max = 500, message = "不得超过 500 字") String basis,
            @Nullable Severity severity) {}

    @Schema(description = "登记线索")
    record ProposeRequest(
            @Schema(description = "案件来源：02 机构检测报告、03 社会举报、04 上级交办、05 下级报请、06 有关部门移送")
                    @NotBlank(message = "不能为空")
                    String source,
            @NotNull(message = "不能为空") @Valid SubjectRequest subject,
            @Schema(description = "对自然人立案时填写姓名") @Size(min = 2, max = 50, message = "应为 2 至 50 字")
                    @Nullable String person,
            @NotEmpty(message = "至少一项") List<@Valid ViolationRequest> violations) {}

    @PostMapping
    @Operation(summary = "登记线索，产生待立案的案件")
    ResponseEntity<CaseView> propose(@Valid @RequestBody ProposeRequest request) {
        CaseSource source =
                CaseSource.ofCode(request.source())
                        .filter(known -> known != CaseSource.INSPECTION)
                        .orElseThrow(() ->
                                InvalidRequest.of(
                                        "/source",
                                        request.source(),
                                        "not-allowed",
                                        "案件来源应为 02 至 06；行政检查中发现的由检查结果产生。"));
        DivisionCode region = request.subject().region();
        PenaltyCase proposed =
                opening.byHand(
                        source,
                        new CaseParty(
                                request.subject().uscc().value(),
                                request.subject().name(),
                                region == null ? null : region.value(),
                                request.person()),
                        request.violations().stream()
                                .map(one ->
                                        new UnlawfulAct(
                                                one.code(),
                                                one.description(),
                                                one.basis(),
                                                one.severity()))
                                .toList());
        return ResponseEntity.created(URI.create("/api/enforcement/cases/" + proposed.id()))
                .body(reading.view(proposed));
    }

    @GetMapping
    @Operation(summary = "查询案件列表", description = "可按 state、uscc、number、sourceTaskId、overdue 筛选")
    KeysetPage<CaseListing.Row> list(@RequestParam Map<String, String> parameters) {
        return listing.page(parameters, desk.today());
    }

    @GetMapping("/{id}")
    @Operation(summary = "查阅案件：全部材料、期限、决定前尚缺的事项")
    CaseView read(@PathVariable UUID id) {
        return reading.read(id);
    }

    @GetMapping("/{id}/trail")
    @Operation(summary = "查阅执法全过程记录")
    List<CaseTrailStore.Step> trail(@PathVariable UUID id) {
        desk.require(id);
        return trail.of(id);
    }
}
