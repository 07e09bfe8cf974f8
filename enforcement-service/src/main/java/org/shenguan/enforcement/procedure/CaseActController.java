package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.DeliveryMethod;
import org.shenguan.enforcement.casefile.Evidence;
import org.shenguan.enforcement.casefile.EvidenceKind;
import org.shenguan.enforcement.casefile.GroundForReview;
import org.shenguan.enforcement.casefile.ReviewGround;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/enforcement/cases/{id}")
@Tag(name = "案件办理")
class CaseActController {

    private final CaseFiling filing;
    private final CaseInvestigation investigation;
    private final CaseDecision decision;
    private final CaseReading reading;

    CaseActController(
            CaseFiling filing,
            CaseInvestigation investigation,
            CaseDecision decision,
            CaseReading reading) {
        this.filing = filing;
        this.investigation = investigation;
        this.decision = decision;
        this.reading = reading;
    }

    record ReasonRequest(
            @NotBlank(message = "不能为空") @Size(max = 2000, message = "不得超过 2000 字") String reason) {}

    record OfficerRequest(
            @Schema(description = "执法证号") @NotBlank(message = "不能为空") String certificateNumber,
            @NotBlank(message = "不能为空") String name) {
        CaseOfficer officer() {
            return new CaseOfficer(certificateNumber.strip(), name.strip());
        }
    }

    record EvidenceRequest(
            @Schema(description = "证据种类，行政处罚法第四十六条") @NotNull(message = "不能为空") EvidenceKind kind,
            @NotBlank(message = "不能为空") @Size(max = 1000, message = "不得超过 1000 字")
                    String description,
            @NotNull(message = "不能为空") LocalDate collectedOn) {}

    record GroundRequest(
            @NotNull(message = "不能为空") ReviewGround ground,
            @NotBlank(message = "不能为空") String explanation) {}

    @Schema(description = "调查终结报告")
    record InvestigationRequest(
            @Schema(description = "办案执法人员，不得少于两人") @NotEmpty(message = "不能为空")
                    List<@Valid OfficerRequest> officers,
            @NotBlank(message = "不能为空") @Size(max = 10000, message = "不得超过 10000 字") String facts,
            @NotEmpty(message = "至少一件") List<@Valid EvidenceRequest> evidence,
            @Schema(description = "应当进行法制审核的情形，行政处罚法第五十八条")
                    @Nullable List<@Valid GroundRequest> reviewGrounds) {}

    record ReviewRequest(
            @NotNull(message = "不能为空") Boolean passed,
            @NotBlank(message = "不能为空") @Size(max = 2000, message = "不得超过 2000 字")
                    String opinion) {}

    record DeliveryRequest(
            @NotNull(message = "不能为空") DeliveryMethod method,
            @Schema(description = "送达日期，不填为今日") @Nullable LocalDate deliveredOn,
            @Schema(description = "当事人已签订电子送达确认书") @Nullable Boolean consentSigned) {}

    @PostMapping("/filing")
    @Operation(summary = "批准立案")
    CaseView file(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return reading.view(filing.file(id, request.reason()));
    }

    @PostMapping("/dismissal")
    @Operation(summary = "批准销案")
    CaseView drop(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return reading.view(filing.drop(id, request.reason()));
    }

    @PostMapping("/investigation")
    @Operation(summary = "登记调查终结报告")
    CaseView investigate(@PathVariable UUID id, @Valid @RequestBody InvestigationRequest request) {
        List<GroundRequest> grounds =
                request.reviewGrounds() == null ? List.of() : request.reviewGrounds();
        return reading.view(
                investigation.investigate(
                        id,
                        request.officers().stream().map(OfficerRequest::officer).toList(),
                        request.facts(),
                        request.evidence().stream()
                                .map(e -> new Evidence(e.kind(), e.description(), e.collectedOn()))
                                .toList(),
                        grounds.stream()
                                .map(g -> new GroundForReview(g.ground(), g.explanation()))
                                .toList()));
    }

    @PostMapping("/legal-review")
    @Operation(summary = "登记法制审核意见")
    CaseView review(@PathVariable UUID id, @Valid @RequestBody ReviewRequest request) {
        return reading.view(investigation.review(id, request.passed(), request.opinion()));
    }

    @PostMapping("/decision")
    @Operation(summary = "作出处罚或者不予处罚的决定")
    CaseView decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request) {
        return reading.view(decision.decide(id, request.draft()));
    }

    @PostMapping("/delivery")
    @Operation(summary = "登记决定书的送达")
    CaseView deliver(@PathVariable UUID id, @Valid @RequestBody DeliveryRequest request) {
        return reading.view(
                decision.deliver(
                        id,
                        request.deliveredOn(),
                        request.method(),
                        Boolean.TRUE.equals(request.consentSigned())));
    }

    @PostMapping("/publication")
    @Operation(summary = "向社会公示处罚决定")
    CaseView publish(@PathVariable UUID id) {
        return reading.view(decision.publish(id));
    }
}
