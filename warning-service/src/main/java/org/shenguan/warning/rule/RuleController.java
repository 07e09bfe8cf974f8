package org.shenguan.warning.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/warning")
@Tag(name = "预警规则", description = "预警规则各版本及解除权限")
class RuleController {

    private final WarningRules rules;
    private final Clock clock;

    RuleController(WarningRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Schema(description = "预警规则")
    record RuleView(
            @Schema(description = "规则代码") String code,
            @Schema(description = "版本") String version,
            @Schema(description = "预警种类") WarningKind kind,
            @Schema(description = "类别") String category,
            @Schema(description = "预警级别") WarningLevel level,
            @Schema(description = "施行日期") LocalDate effectiveFrom,
            @Schema(description = "失效日期") @Nullable LocalDate effectiveTo,
            @Schema(description = "是否现行") boolean current,
            @Schema(description = "规则如何命中") String explanation,
            @Schema(description = "可能影响的范围") String scope,
            @Schema(description = "警示事项") String attention,
            @Schema(description = "应当采取的措施") String measures,
            @Schema(description = "依据和来源说明") String source,
            @Schema(description = "可以解除的角色") Set<Role> liftedBy,
            @Schema(description = "解除权限的来源说明") String liftingSource) {}

    @GetMapping("/rules")
    @Operation(summary = "列出预警规则各版本")
    List<RuleView> rules() {
        LocalDate today = ChinaTime.today(clock);
        return rules.versions().stream()
                .map(rule ->
                        new RuleView(
                                rule.code(),
                                rule.version(),
                                rule.kind(),
                                rule.category(),
                                rule.level(),
                                rule.effectiveFrom(),
                                rule.effectiveTo(),
                                rules.inForce(rule.kind(), today).filter(rule::equals).isPresent(),
                                rule.explanation(),
                                rule.scope(),
                                rule.attention(),
                                rule.measures(),
                                rule.source(),
                                rules.lifting().roles().getOrDefault(rule.level(), Set.of()),
                                rules.lifting().source()))
                .toList();
    }
}
