package org.shenguan.inspection.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 抽查结果公示: what anybody may read. */
@RestController
@RequestMapping("/api/inspection/public/results")
@Tag(name = "抽查结果公示")
class PublicResultController {

    private final TaskQueries queries;
    private final ScopeSwitch scopes;

    PublicResultController(TaskQueries queries, ScopeSwitch scopes) {
        this.queries = queries;
        this.scopes = scopes;
    }

    @GetMapping
    @Operation(summary = "查询已公示的抽查结果")
    KeysetPage<TaskQueries.PublishedLine> list(@RequestParam Map<String, String> parameters) {
        return scopes.within(RowScope.everything(), () -> queries.published(parameters));
    }
}
