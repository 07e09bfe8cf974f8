package org.shenguan.approval.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
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

@Tag(name = "许可事项", description = "全省统一的许可事项目录")
@RestController
@RequestMapping("/api/approval/items")
class LicensingItemController {

    private final JdbcClient jdbc;
    private final LicensingItemStore items;
    private final ItemImport imports;
    private final Listing<LicensingItem> listing;

    LicensingItemController(JdbcClient jdbc, LicensingItemStore items, ItemImport imports) {
        this.jdbc = jdbc;
        this.items = items;
        this.imports = imports;
        this.listing =
                Listing.of(
                                "select * from licensing_item",
                                "code",
                                FilterType.TEXT,
                                (row, _) -> items.read(row))
                        .sort("code", "code", FilterType.TEXT)
                        .sort("name", "name", FilterType.TEXT)
                        .filter("state", "state = ?", ItemState.class)
                        .filter("level", "level = ?", ItemLevel.class)
                        .filter("safetyRelated", "safety_related = ?", FilterType.BOOLEAN)
                        .filter("competentLine", "competent_line = ?", FilterType.TEXT)
                        .build();
    }

    @Schema(description = "导入结果")
    record ImportView(@Schema(description = "已导入的事项数") int imported) {}

    @Operation(summary = "许可事项列表")
    @GetMapping
    KeysetPage<LicensingItem> list(@RequestParam Map<String, String> parameters) {
        return listing.page(jdbc, parameters);
    }

    @Operation(summary = "许可事项")
    @GetMapping("/{code}")
    LicensingItem read(@PathVariable String code) {
        return items.find(code).orElseThrow(() -> new NotFound("许可事项", code));
    }

    @Operation(summary = "导入许可事项：逐行核对，有一行不符即全部不导入；编码已有的更新")
    @PostMapping("/import")
    ImportView load(@RequestBody List<ItemRow> rows) {
        return new ImportView(imports.take(rows));
    }
}
