package org.shenguan.catalog.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.KeysetPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/assignments")
@Tag(name = "监管任务")
class AssignmentController {

    private final AssignmentQueries queries;
    private final AssignmentDesk desk;

    AssignmentController(AssignmentQueries queries, AssignmentDesk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    @Schema(description = "退回")
    record ReturnRequest(
            @Schema(description = "退回理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 1000, message = "不得超过 1000 字")
                    String reason,
            @Schema(description = "建议的部门代码") @Nullable String suggestedDepartment) {}

    @Schema(description = "改派")
    record RerouteRequest(
            @Schema(description = "改派到的部门代码") @NotBlank(message = "不能为空") String department,
            @Schema(description = "改派理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 1000, message = "不得超过 1000 字")
                    String reason) {}

    @GetMapping
    @Operation(summary = "查询监管任务；overdue=true 为逾期未认领清单")
    KeysetPage<AssignmentView> list(@RequestParam Map<String, String> parameters) {
        return queries.list(parameters);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看监管任务")
    AssignmentView read(@PathVariable UUID id) {
        return queries.read(id);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "认领")
    AssignmentView claim(@PathVariable UUID id) {
        desk.claim(id);
        return queries.read(id);
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "退回，交由作出审批的部门仲裁")
    AssignmentView returnBack(@PathVariable UUID id, @Valid @RequestBody ReturnRequest request) {
        desk.returnBack(id, request.reason(), request.suggestedDepartment());
        return queries.read(id);
    }

    @PostMapping("/{id}/reroute")
    @Operation(summary = "仲裁改派")
    AssignmentView reroute(@PathVariable UUID id, @Valid @RequestBody RerouteRequest request) {
        desk.reroute(id, request.department(), request.reason());
        return queries.read(id);
    }
}
