package org.shenguan.enforcement.limit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/enforcement/statutory-limits")
@Tag(name = "法定期限与数额")
class LimitController {

    private final StatutoryLimits limits;

    LimitController(StatutoryLimits limits) {
        this.limits = limits;
    }

    @Schema(description = "一项法定期限或者数额")
    record LimitView(
            LimitCode code,
            @Schema(description = "中文名称") String name,
            LimitUnit unit,
            @Schema(description = "数值；单位 FEN 为人民币分") int amount,
            @Schema(description = "法律依据") String legalBasis,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Schema(description = "是否暂定：条文未取得，数值待核实") boolean provisional,
            @Schema(description = "出处说明") String source) {

        static LimitView of(StatutoryLimit limit) {
            return new LimitView(
                    limit.code(),
                    limit.code().label(),
                    limit.unit(),
                    limit.amount(),
                    limit.basis().citation(),
                    limit.basis().effectiveFrom(),
                    limit.basis().effectiveTo(),
                    limit.provisional(),
                    limit.source());
        }
    }

    @GetMapping
    @Operation(summary = "查询一般程序适用的法定期限与数额及其出处")
    List<LimitView> all() {
        return limits.all().stream().map(LimitView::of).toList();
    }
}
