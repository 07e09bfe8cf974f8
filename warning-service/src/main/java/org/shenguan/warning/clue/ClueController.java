package org.shenguan.warning.clue;

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
@RequestMapping("/api/warning/clues")
@Tag(name = "风险线索", description = "线索的派发、签收、退回、处置、反馈与办结")
class ClueController {

    private final ClueQueries queries;
    private final ClueDispatch dispatch;
    private final ClueHandling handling;
    private final CurrentOfficer officers;

    ClueController(
            ClueQueries queries,
            ClueDispatch dispatch,
            ClueHandling handling,
            CurrentOfficer officers) {
        this.queries = queries;
        this.dispatch = dispatch;
        this.handling = handling;
        this.officers = officers;
    }

    @Schema(description = "指派线索")
    record AssignRequest(
            @Schema(description = "部门代码") @NotBlank(message = "须指定部门。") String department) {}

    @Schema(description = "退回线索")
    record ReturnRequest(
            @Schema(description = "退回理由")
                    @NotBlank(message = "须填写退回理由。")
                    @Size(max = 500, message = "退回理由不超过 500 字。")
                    String reason) {}

    @Schema(description = "反馈线索")
    record FeedbackRequest(
            @Schema(description = "处置措施")
                    @NotBlank(message = "须填写处置措施。")
                    @Size(max = 2000, message = "处置措施不超过 2000 字。")
                    String measures,
            @Schema(description = "处置结果")
                    @NotBlank(message = "须填写处置结果。")
                    @Size(max = 2000, message = "处置结果不超过 2000 字。")
                    String result) {}

    @GetMapping
    @Operation(summary = "列出线索，涉及安全生产的在前")
    KeysetPage<ClueQueries.ClueView> list(@RequestParam Map<String, String> parameters) {
        return queries.list(parameters);
    }

    @GetMapping("/{id}")
    @Operation(summary = "查询线索")
    ClueQueries.ClueView read(@PathVariable UUID id) {
        return queries.read(id);
    }

    @PostMapping("/{id}/assignment")
    @Operation(summary = "指派待指派或者已退回的线索")
    ClueQueries.ClueView assign(@PathVariable UUID id, @Valid @RequestBody AssignRequest request) {
        dispatch.assign(id, request.department(), officers.require());
        return queries.read(id);
    }

    @PostMapping("/{id}/signature")
    @Operation(summary = "签收线索")
    ClueQueries.ClueView sign(@PathVariable UUID id) {
        handling.sign(id, officers.require());
        return queries.read(id);
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "退回线索，附理由")
    ClueQueries.ClueView sendBack(
            @PathVariable UUID id, @Valid @RequestBody ReturnRequest request) {
        handling.sendBack(id, request.reason(), officers.require());
        return queries.read(id);
    }

    @PostMapping("/{id}/handling")
    @Operation(summary = "开始处置线索")
    ClueQueries.ClueView handle(@PathVariable UUID id) {
        handling.handle(id, officers.require());
        return queries.read(id);
    }

    @PostMapping("/{id}/feedback")
    @Operation(summary = "反馈处置情况")
    ClueQueries.ClueView feedBack(
            @PathVariable UUID id, @Valid @RequestBody FeedbackRequest request) {
        handling.feedBack(id, request.measures(), request.result(), officers.require());
        return queries.read(id);
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "办结线索；处置人不得办结")
    ClueQueries.ClueView close(@PathVariable UUID id) {
        handling.close(id, officers.require());
        return queries.read(id);
    }
}
