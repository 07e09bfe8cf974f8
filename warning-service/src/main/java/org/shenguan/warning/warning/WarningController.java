package org.shenguan.warning.warning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/warning/warnings")
@Tag(name = "风险预警", description = "预警的发布与解除")
class WarningController {

    private final WarningQueries queries;
    private final WarningLifting lifting;
    private final CurrentOfficer officers;

    WarningController(WarningQueries queries, WarningLifting lifting, CurrentOfficer officers) {
        this.queries = queries;
        this.lifting = lifting;
        this.officers = officers;
    }

    @Schema(description = "解除预警")
    record LiftRequest(
            @Schema(description = "解除理由")
                    @NotBlank(message = "须填写解除理由。")
                    @Size(max = 500, message = "解除理由不超过 500 字。")
                    String reason) {}

    @GetMapping
    @Operation(summary = "列出预警")
    KeysetPage<WarningQueries.WarningView> list(@RequestParam Map<String, String> parameters) {
        return queries.list(parameters);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查询预警")
    WarningQueries.WarningView read(@PathVariable UUID id) {
        return queries.read(id);
    }

    @PostMapping("/{id}/lifting")
    @Operation(summary = "解除预警，须具备该级别的解除权限")
    WarningQueries.WarningView lift(
            @PathVariable UUID id, @Valid @RequestBody LiftRequest request) {
        lifting.lift(id, request.reason(), officers.require());
        return queries.read(id);
    }
}
