package org.shenguan.inspection.officer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.WithoutPrecondition;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 执法检查人员名录库 over HTTP. */
@RestController
@RequestMapping("/api/inspection/officers")
@Tag(name = "执法检查人员名录库")
class OfficerController {

    private static final Listing<DirectoryOfficer> LISTING =
            Listing.of(
                            OfficerRegister.SELECT,
                            "certificate_number",
                            FilterType.TEXT,
                            OfficerRegister::officer)
                    .sort("certificateNumber", "certificate_number", FilterType.TEXT)
                    .sort("certificateValidUntil", "valid_until", FilterType.DATE)
                    .filter("certificateNumber", "certificate_number = ?", FilterType.TEXT)
                    .filter("department", "department = ?", FilterType.TEXT)
                    .filter(
                            "region",
                            "region like regexp_replace(?, '(0000|00)$', '') || '%'",
                            FilterType.TEXT)
                    .filter("status", "status = ?", OfficerStatus.class)
                    .filter("speciality", "? = any (specialities)", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;
    private final OfficerUpkeep upkeep;

    OfficerController(JdbcClient jdbc, OfficerUpkeep upkeep) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
    }

    @Schema(description = "导入的一行")
    record ImportRow(
            @Schema(description = "执法证号") @Nullable String certificateNumber,
            @Schema(description = "姓名") @Nullable String name,
            @Schema(description = "所属部门代码") @Nullable String department,
            @Schema(description = "执法区域") @Nullable String region,
            @Schema(description = "专业") @Nullable List<String> specialities,
            @Schema(description = "证件有效期自") @Nullable LocalDate certificateValidFrom,
            @Schema(description = "证件有效期至") @Nullable LocalDate certificateValidUntil,
            @Schema(description = "状态，默认在岗") @Nullable OfficerStatus status,
            @Schema(description = "人员性质 01 至 05，默认 01；05 执法辅助人员不参加抽取") @Nullable String nature) {}

    @Schema(description = "导入结果")
    record ImportView(int imported, List<OfficerUpkeep.Outcome> rows) {}

    @Schema(description = "回避")
    record RecusalRequest(
            @Schema(description = "应当回避的检查对象") @NotNull(message = "不能为空")
                    UnifiedSocialCreditCode uscc,
            @Schema(description = "回避事由，不公开")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @GetMapping
    @Operation(summary = "查询执法检查人员")
    KeysetPage<DirectoryOfficer> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @PostMapping("/import")
    @Operation(summary = "导入执法检查人员；有一行不合格则全部不导入，并逐行说明")
    ImportView take(@RequestBody List<ImportRow> rows) {
        List<OfficerUpkeep.Outcome> outcomes =
                upkeep.take(
                        rows.stream()
                                .map(row ->
                                        new OfficerUpkeep.Row(
                                                row.certificateNumber(),
                                                row.name(),
                                                row.department(),
                                                row.region(),
                                                row.specialities(),
                                                row.certificateValidFrom(),
                                                row.certificateValidUntil(),
                                                row.status(),
                                                row.nature()))
                                .toList());
        return new ImportView(outcomes.size(), outcomes);
    }

    @PostMapping("/{certificateNumber}/recusals")
    @WithoutPrecondition("A recusal is added to those there are; nothing that was seen is changed")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记回避（行政处罚法第四十三条）")
    DirectoryOfficer recuse(
            @PathVariable String certificateNumber, @Valid @RequestBody RecusalRequest request) {
        return upkeep.recuse(certificateNumber, request.uscc(), request.reason());
    }
}
