package org.shenguan.enforcement.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/enforcement/public/decisions")
@Tag(name = "处罚决定公示")
class PublicDecisionController {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ScopeSwitch scopes;
    private final Listing<DecisionView> listing;

    PublicDecisionController(JdbcClient jdbc, JsonMapper json, ScopeSwitch scopes) {
        this.jdbc = jdbc;
        this.json = json;
        this.scopes = scopes;
        this.listing =
                Listing.of(
                                "select * from published_decision",
                                "case_id",
                                FilterType.UUID,
                                (row, _) -> view(row))
                        .sort("publishedAt", "published_at", FilterType.INSTANT)
                        .sort("decidedOn", "decided_on", FilterType.DATE)
                        .defaultSort("-publishedAt")
                        .filter("uscc", "uscc = ?", FilterType.TEXT)
                        .filter("decisionNumber", "decision_number = ?", FilterType.TEXT)
                        .filter("region", "region = ?", FilterType.TEXT)
                        .build();
    }

    record PenaltyView(
            @Schema(description = "处罚种类代码（2021-14）") String kind,
            @Schema(description = "处罚种类") String name,
            @Schema(description = "处罚内容") String description) {}

    @Schema(description = "已公示的处罚决定")
    record DecisionView(
            @Schema(description = "决定书文号") String decisionNumber,
            @Schema(description = "当事人；自然人只留姓氏") String party,
            @Schema(description = "统一社会信用代码；自然人无此项") @Nullable String uscc,
            @Schema(description = "作出决定的部门") String department,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "主要违法事实") String violation,
            List<PenaltyView> penalties,
            @Schema(description = "罚款金额（元）") @Nullable String fine,
            @Schema(description = "处罚依据") List<String> basis,
            LocalDate decidedOn,
            LocalDate publishedOn) {}

    @GetMapping
    @Operation(summary = "查询已公示的处罚决定")
    KeysetPage<DecisionView> published(@RequestParam Map<String, String> parameters) {
        return scopes.within(RowScope.everything(), () -> listing.page(jdbc, parameters));
    }

    private DecisionView view(ResultSet row) throws SQLException {
        long fen = row.getLong("fine_fen");
        String fine = row.wasNull() ? null : new Yuan(fen).decimal();
        return new DecisionView(
                row.getString("decision_number"),
                row.getString("party"),
                row.getString("uscc"),
                row.getString("department_name"),
                row.getString("region"),
                row.getString("violation"),
                json.readValue(
                        row.getString("penalties"), new TypeReference<List<PenaltyView>>() {}),
                fine,
                json.readValue(row.getString("basis"), new TypeReference<List<String>>() {}),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }
}
