package org.shenguan.catalog.department;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/departments")
@Tag(name = "部门名录")
class DepartmentController {

    private static final Listing<DepartmentView> LISTING =
            Listing.of(
                            "select code, name, region, kind, line, level from department where active",
                            "code",
                            FilterType.TEXT,
                            (row, _) ->
                                    new DepartmentView(
                                            row.getString("code"),
                                            row.getString("name"),
                                            row.getString("region"),
                                            Department.Kind.valueOf(row.getString("kind")),
                                            row.getString("line"),
                                            DivisionLevel.valueOf(row.getString("level"))))
                    .sort("code", "code", FilterType.TEXT)
                    .sort("region", "region", FilterType.TEXT)
                    .filter("region", "region = ?", FilterType.TEXT)
                    .filter("line", "line = ?", FilterType.TEXT)
                    .filter("kind", "kind = ?", Department.Kind.class)
                    .build();

    private final JdbcClient jdbc;
    private final DepartmentImport imports;

    DepartmentController(JdbcClient jdbc, DepartmentImport imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    @Schema(description = "部门")
    record DepartmentView(
            @Schema(description = "部门代码") String code,
            @Schema(description = "部门名称") String name,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "部门性质") Department.Kind kind,
            @Schema(description = "行业主管条线") @Nullable String line,
            @Schema(description = "层级") DivisionLevel level) {}

    @Schema(description = "导入结果")
    record ImportView(@Schema(description = "导入条数") int imported) {}

    @GetMapping
    @Operation(summary = "查询部门名录")
    KeysetPage<DepartmentView> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @PostMapping("/import")
    @Operation(summary = "导入部门名录：任何一行有误则全部不导入")
    ImportView load(@RequestBody List<DepartmentImport.@Nullable Row> rows) {
        return new ImportView(imports.load(rows));
    }
}
