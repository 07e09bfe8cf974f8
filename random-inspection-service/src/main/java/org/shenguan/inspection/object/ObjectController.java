package org.shenguan.inspection.object;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 检查对象名录库 over HTTP. */
@RestController
@RequestMapping("/api/inspection/objects")
@Tag(name = "检查对象名录库")
class ObjectController {

    private static final Listing<DirectoryEntry> LISTING =
            Listing.of(DirectoryRegister.SELECT, "id", FilterType.TEXT, DirectoryRegister::entry)
                    .sort("uscc", "uscc", FilterType.TEXT)
                    .sort("name", "name", FilterType.TEXT)
                    .sort("updatedAt", "updated_at", FilterType.INSTANT)
                    .filter("class", "? = any (classes)", FilterType.TEXT)
                    .filter(
                            "region",
                            "region like regexp_replace(?, '(0000|00)$', '') || '%'",
                            FilterType.TEXT)
                    .filter("status", "status = ?", ObjectStatus.class)
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("creditGrade", "credit_grade = ?", FilterType.TEXT)
                    .filter("department", "? = any (departments)", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;
    private final DirectoryRegister register;
    private final ObjectImport imports;

    ObjectController(JdbcClient jdbc, DirectoryRegister register, ObjectImport imports) {
        this.jdbc = jdbc;
        this.register = register;
        this.imports = imports;
    }

    @Schema(description = "导入的一行")
    record ImportRow(
            @Schema(description = "统一社会信用代码") @Nullable String uscc,
            @Schema(description = "名称") @Nullable String name,
            @Schema(description = "所在地行政区划代码") @Nullable String region,
            @Schema(description = "地址") @Nullable String address,
            @Schema(description = "对象类别，如 METAL_SMELTING") @Nullable List<String> classes,
            @Schema(description = "是否重点单位") @Nullable Boolean keyUnit,
            @Schema(description = "监管部门代码") @Nullable String department,
            @Schema(description = "ACTIVE 在库；LEFT 关闭或者长期停产，退出名录库") @Nullable ObjectStatus status,
            @Schema(description = "退出原因") @Nullable String statusReason) {}

    @Schema(description = "导入结果")
    record ImportView(int imported, List<ObjectImport.Outcome> rows) {}

    @Schema(description = "检查对象")
    record ObjectView(
            String uscc,
            String name,
            String region,
            @Nullable String address,
            List<String> classes,
            boolean keyUnit,
            boolean blacklisted,
            boolean redWarning,
            @Nullable String creditGrade,
            String samplingCoefficient,
            List<String> departments,
            ObjectStatus status,
            @Nullable String statusReason,
            @Schema(description = "同一主体在其他区域的登记") List<String> otherRegions) {}

    @GetMapping
    @Operation(summary = "查询检查对象")
    KeysetPage<DirectoryEntry> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @GetMapping("/{uscc}")
    @Operation(summary = "查看一个检查对象")
    ObjectView read(@PathVariable String uscc) {
        List<DirectoryEntry> rows = register.of(uscc);
        if (rows.isEmpty()) {
            throw new NotFound("检查对象", uscc);
        }
        DirectoryEntry first = rows.getFirst();
        return new ObjectView(
                first.uscc(),
                first.name(),
                first.region(),
                first.address(),
                first.classes(),
                first.keyUnit(),
                first.blacklisted(),
                first.redWarning(),
                first.creditGrade(),
                first.samplingCoefficient(),
                first.departments(),
                first.status(),
                first.statusReason(),
                rows.stream().skip(1).map(DirectoryEntry::region).toList());
    }

    @PostMapping("/import")
    @Operation(summary = "导入检查对象；有一行不合格则全部不导入，并逐行说明")
    ImportView take(@RequestBody List<ImportRow> rows) {
        List<ObjectImport.Outcome> outcomes =
                imports.take(
                        rows.stream()
                                .map(row ->
                                        new ObjectImport.Row(
                                                row.uscc(),
                                                row.name(),
                                                row.region(),
                                                row.address(),
                                                row.classes(),
                                                row.keyUnit(),
                                                row.department(),
                                                row.status(),
                                                row.statusReason()))
                                .toList());
        return new ImportView(outcomes.size(), outcomes);
    }
}
