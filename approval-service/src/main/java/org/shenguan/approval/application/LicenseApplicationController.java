package org.shenguan.approval.application;

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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.DossierReading;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.concurrency.WithoutPrecondition;
import org.shenguan.chassis.idempotency.SecretAnswer;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "办件", description = "行政许可申请：收件、补正、受理、决定")
@RestController
@RequestMapping("/api/approval/applications")
class LicenseApplicationController {

    private static final String NOT_EMPTY = "不能为空";
    private static final String TOO_LONG = "不能超过 500 字";

    private final ApplicationIntake intake;
    private final ApplicationReview review;
    private final ApplicationDesk desk;
    private final ContactDisclosure disclosure;
    private final DocumentRegister documents;
    private final JdbcClient jdbc;

    LicenseApplicationController(
            ApplicationIntake intake,
            ApplicationReview review,
            ApplicationDesk desk,
            ContactDisclosure disclosure,
            DocumentRegister documents,
            JdbcClient jdbc) {
        this.intake = intake;
        this.review = review;
        this.desk = desk;
        this.disclosure = disclosure;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    @Schema(description = "提交的材料")
    record MaterialRequest(
            @Schema(description = "材料编码") @NotBlank(message = NOT_EMPTY) String code,
            @Schema(description = "是否已提交") boolean provided) {}

    @Schema(description = "申请")
    record FilingRequest(
            @Schema(description = "许可事项编码") @NotBlank(message = NOT_EMPTY) String itemCode,
            @Schema(description = "申请人") @NotNull(message = NOT_EMPTY) @Valid Subject subject,
            @Schema(description = "申请材料") @NotNull(message = NOT_EMPTY)
                    List<@Valid MaterialRequest> materials,
            @Schema(description = "申请人联系方式，加密保存，显示时脱敏")
                    @Nullable
                    @Pattern(regexp = "(?s).*\\S.*", message = "不能为空白")
                    @Size(max = 100, message = "不能超过 100 字")
                    String applicantContact,
            @Schema(description = "承办部门代码，仅代多个部门收件的前端应用须填") @Nullable String department) {}

    @Schema(description = "补正告知")
    record CorrectionRequest(
            @Schema(description = "需要补正的全部材料") @NotEmpty(message = NOT_EMPTY)
                    List<@Valid MissingMaterial> missing) {}

    @Schema(description = "补正材料")
    record SupplementRequest(
            @Schema(description = "补正的材料") @NotNull(message = NOT_EMPTY)
                    List<@Valid MaterialRequest> materials) {}

    @Schema(description = "理由")
    record ReasonRequest(
            @Schema(description = "理由")
                    @NotBlank(message = NOT_EMPTY)
                    @Size(max = 500, message = TOO_LONG)
                    String reason) {}

    @Schema(description = "延长期限")
    record ExtensionRequest(
            @Schema(description = "延长的工作日数")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = 10, message = "至多为 10")
                    int days,
            @Schema(description = "理由")
                    @NotBlank(message = NOT_EMPTY)
                    @Size(max = 500, message = TOO_LONG)
                    String reason) {}

    @Schema(description = "联系方式")
    record ContactView(@Schema(description = "完整的联系方式") String contact) {}

    @Schema(description = "启动特别程序")
    record ProcedureRequest(
            @Schema(description = "程序：HEARING 听证、INSPECTION 检验、EXPERT_REVIEW 专家评审等")
                    @NotNull(message = NOT_EMPTY)
                    SpecialProcedure procedure,
            @Schema(description = "预计所需工作日数")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = 365, message = "至多为 365")
                    int expectedDays,
            @Schema(description = "理由")
                    @NotBlank(message = NOT_EMPTY)
                    @Size(max = 500, message = TOO_LONG)
                    String reason) {}

    @Schema(description = "越过阻断的批准")
    record OverrideRequest(
            @Schema(description = "理由，不少于 10 个字")
                    @NotBlank(message = NOT_EMPTY)
                    @Size(min = 10, max = 500, message = "须为 10 至 500 个字")
                    String reason) {}

    @Schema(description = "决定")
    record DecisionRequest(
            @Schema(description = "GRANTED 准予；REFUSED 不予") @NotNull(message = NOT_EMPTY)
                    Outcome outcome,
            @Schema(description = "理由")
                    @NotBlank(message = NOT_EMPTY)
                    @Size(max = 500, message = TOO_LONG)
                    String reason,
            @Schema(description = "所依据的监管档案版本")
                    @NotNull(message = NOT_EMPTY)
                    @Min(value = 0, message = "不能为负")
                    Long dossierVersion,
            @Schema(description = "越过阻断的批准，仅限分管领导") @Nullable @Valid OverrideRequest override) {}

    @Operation(summary = "办件列表")
    @GetMapping
    KeysetPage<ApplicationListing.Row> list(@RequestParam Map<String, String> parameters) {
        return ApplicationListing.LISTING.page(jdbc, parameters);
    }

    @Operation(summary = "收件：出具收件凭证")
    @PostMapping
    ResponseEntity<ApplicationView> file(@Valid @RequestBody FilingRequest request) {
        LicenseApplication filed =
                intake.file(
                        new Filing(
                                request.itemCode(),
                                request.subject(),
                                materials(request.materials()),
                                request.applicantContact() == null
                                        ? null
                                        : new Contact(request.applicantContact()),
                                request.department()));
        return ResponseEntity.created(URI.create("/api/approval/applications/" + filed.head().id()))
                .body(view(filed));
    }

    @Operation(summary = "办件")
    @GetMapping("/{id}")
    ApplicationView read(@PathVariable UUID id) {
        return view(desk.look(id));
    }

    @Operation(summary = "监管档案：作出决定前须阅读，决定时写明其版本")
    @GetMapping("/{id}/dossier")
    DossierReading dossier(@PathVariable UUID id) {
        return review.dossier(id);
    }

    @Operation(summary = "查看申请人联系方式：须说明用途，查看留痕")
    @PostMapping("/{id}/contact/disclosure")
    @WithoutPrecondition("It reads and changes nothing")
    @SecretAnswer
    ContactView discloseContact(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return new ContactView(disclosure.disclose(id, request.reason()).value());
    }

    @Operation(summary = "受理")
    @PostMapping("/{id}/acceptance")
    ApplicationView accept(@PathVariable UUID id) {
        return view(intake.accept(id));
    }

    @Operation(summary = "一次性补正告知：受理期限中止至补正")
    @PostMapping("/{id}/corrections")
    ApplicationView requireCorrection(
            @PathVariable UUID id, @Valid @RequestBody CorrectionRequest request) {
        return view(intake.requireCorrection(id, request.missing()));
    }

    @Operation(summary = "收到补正材料：受理期限恢复计算")
    @PostMapping("/{id}/supplement")
    ApplicationView supplement(
            @PathVariable UUID id, @Valid @RequestBody SupplementRequest request) {
        return view(intake.supplement(id, materials(request.materials())));
    }

    @Operation(summary = "不予受理")
    @PostMapping("/{id}/declination")
    ApplicationView decline(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return view(intake.decline(id, request.reason()));
    }

    @Operation(summary = "申请人撤回申请")
    @PostMapping("/{id}/withdrawal")
    ApplicationView withdraw(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return view(intake.withdraw(id, request.reason()));
    }

    @Operation(summary = "延长决定期限")
    @PostMapping("/{id}/extension")
    ApplicationView extend(@PathVariable UUID id, @Valid @RequestBody ExtensionRequest request) {
        return view(review.extend(id, request.days(), request.reason()));
    }

    @Operation(summary = "启动听证、检验、专家评审等特别程序：决定期限中止")
    @PostMapping("/{id}/procedure")
    ApplicationView beginProcedure(
            @PathVariable UUID id, @Valid @RequestBody ProcedureRequest request) {
        return view(
                review.beginProcedure(
                        id, request.procedure(), request.expectedDays(), request.reason()));
    }

    @Operation(summary = "特别程序结束：决定期限恢复计算")
    @PostMapping("/{id}/procedure/completion")
    ApplicationView endProcedure(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return view(review.endProcedure(id, request.reason()));
    }

    @Operation(summary = "作出决定：准予的同时颁发证件并推送")
    @PostMapping("/{id}/decision")
    ApplicationView decide(@PathVariable UUID id, @Valid @RequestBody DecisionRequest request) {
        OverrideRequest override = request.override();
        return view(
                review.decide(
                        id,
                        new ApplicationReview.Draft(
                                request.outcome(),
                                request.reason(),
                                request.dossierVersion(),
                                override == null ? null : override.reason())));
    }

    private ApplicationView view(LicenseApplication application) {
        return ApplicationView.of(
                application,
                documents.of(application.head().id()),
                desk.calendarFor(application),
                desk.today());
    }

    private static Map<String, Boolean> materials(List<MaterialRequest> given) {
        Map<String, Boolean> materials = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i).code();
            if (materials.put(code, given.get(i).provided()) != null) {
                throw InvalidRequest.of(
                        "/materials/" + i + "/code", code, "unique", "材料编码“" + code + "”重复。");
            }
        }
        return materials;
    }
}
