package org.shenguan.catalog.responsibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.department.DepartmentRegister;
import org.shenguan.catalog.responsibility.Responsibility.Assigned;
import org.shenguan.catalog.responsibility.Responsibility.Unassignable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/responsibility")
@Tag(name = "监管责任")
class ResponsibilityController {

    private final ResponsibilityRegister register;
    private final DepartmentRegister departments;
    private final Clock clock;

    ResponsibilityController(
            ResponsibilityRegister register, DepartmentRegister departments, Clock clock) {
        this.register = register;
        this.departments = departments;
        this.clock = clock;
    }

    @Schema(description = "拟试算的审批事实")
    record FactRequest(
            @Schema(description = "是否划转一枚印章审批") @NotNull(message = "不能为空") Boolean sealTransferred,
            @Schema(description = "许可事项状态") @NotNull(message = "不能为空") ItemState state,
            @Schema(description = "行业主管条线")
                    @NotNull(message = "不能为空")
                    @Pattern(regexp = "[A-Z][A-Z0-9_]*", message = "应为大写字母、数字和下划线")
                    String competentLine,
            @Schema(description = "下放至") @Nullable DivisionLevel delegatedTo,
            @Schema(description = "审批机关所辖区域") @NotNull(message = "不能为空") DivisionCode region,
            @Schema(description = "审批部门代码") @NotBlank(message = "不能为空") String approvingDepartment,
            @Schema(description = "主体所在地") @Nullable DivisionCode subjectRegion,
            @Schema(description = "决定日期，缺省为今日") @Nullable LocalDate decidedOn) {}

    @Schema(description = "责任认定说明")
    record ExplanationView(
            @Schema(description = "能否确定责任部门") boolean assigned,
            @Schema(description = "责任部门") @Nullable DepartmentView department,
            @Schema(description = "适用的规则") @Nullable String rule,
            @Schema(description = "说明") String explanation,
            @Schema(description = "依据") @Nullable String basis) {}

    @Schema(description = "部门")
    record DepartmentView(String code, String name, String region) {}

    @PostMapping("/explanations")
    @Operation(summary = "试算一项审批结果由谁监管，并说明理由和依据")
    ExplanationView explain(@Valid @RequestBody FactRequest request) {
        LocalDate on = request.decidedOn() == null ? ChinaTime.today(clock) : request.decidedOn();
        ApprovalFact fact =
                new ApprovalFact(
                        request.sealTransferred(),
                        request.state(),
                        request.competentLine(),
                        request.delegatedTo(),
                        request.region(),
                        request.approvingDepartment(),
                        request.subjectRegion(),
                        on);
        return switch (register.rules().decide(fact, departments.directory())) {
            case Assigned it ->
                    new ExplanationView(
                            true,
                            new DepartmentView(
                                    it.department().code(),
                                    it.department().name(),
                                    it.department().region().value()),
                            it.rule(),
                            it.explanation(),
                            it.basis());
            case Unassignable it -> new ExplanationView(false, null, null, it.reason(), null);
        };
    }

    @GetMapping("/rules")
    @Operation(summary = "查看监管责任规则表")
    List<ResponsibilityRule> rules() {
        return register.all();
    }
}
