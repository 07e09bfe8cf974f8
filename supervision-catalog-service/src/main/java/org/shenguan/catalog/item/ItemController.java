package org.shenguan.catalog.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/items")
@Tag(name = "监管事项目录清单")
class ItemController {

    private static final Listing<ItemLine> LISTING =
            Listing.of(
                            "select * from current_supervision_item",
                            "code",
                            FilterType.TEXT,
                            (row, _) ->
                                    new ItemLine(
                                            row.getString("code"),
                                            row.getInt("version"),
                                            row.getString("name"),
                                            row.getString("region"),
                                            row.getInt("position"),
                                            row.getString("sampling_ratio"),
                                            row.getString("lead_department_line"),
                                            row.getString("incomplete")))
                    .sort("code", "code", FilterType.TEXT)
                    .sort("position", "position", FilterType.INTEGER)
                    .sort("name", "name", FilterType.TEXT)
                    .filter("region", "region = ?", FilterType.TEXT)
                    .filter("line", "lead_department_line = ?", FilterType.TEXT)
                    .filter("name", "name like '%' || ? || '%'", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;
    private final ItemRegister register;
    private final ItemImport imports;

    ItemController(JdbcClient jdbc, ItemRegister register, ItemImport imports) {
        this.jdbc = jdbc;
        this.register = register;
        this.imports = imports;
    }

    @Schema(description = "监管事项（列表）")
    record ItemLine(
            String code,
            int version,
            String name,
            String region,
            int position,
            @Nullable String samplingRatio,
            String leadDepartmentLine,
            @Nullable String incomplete) {}

    @Schema(description = "监管事项")
    record ItemView(
            @Schema(description = "现行版本") SupervisionItem item,
            @Schema(description = "对应许可事项编码") List<String> approvalItemCodes,
            @Schema(description = "历次版本，新的在前") List<SupervisionItem> versions,
            @Schema(description = "版本，随事项或者对应关系的变更递增") long version)
            implements Versioned {}

    @Schema(description = "对应许可事项")
    record MappingRequest(
            @Schema(description = "许可事项编码，替换原有的全部对应") @NotNull(message = "不能为空")
                    List<String> approvalItemCodes) {}

    @GetMapping
    @Operation(summary = "查询监管事项目录清单")
    KeysetPage<ItemLine> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @GetMapping("/{code}")
    @Operation(summary = "查看一个监管事项及其历次版本")
    ItemView read(@PathVariable String code) {
        SupervisionItem item = register.find(code).orElseThrow(() -> new NotFound("监管事项", code));
        return new ItemView(
                item,
                register.approvalItemCodes(code),
                register.versions(code),
                register.version(item));
    }

    @PostMapping("/import")
    @Operation(summary = "导入监管事项清单：任何一行有误则全部不导入")
    ItemImport.Result load(@RequestBody List<@Nullable ItemRow> rows) {
        return imports.load(rows);
    }

    @PutMapping("/{code}/approval-items")
    @Operation(summary = "登记监管事项对应的许可事项")
    ItemView map(@PathVariable String code, @Valid @RequestBody MappingRequest request) {
        imports.map(code, request.approvalItemCodes());
        return read(code);
    }
}
