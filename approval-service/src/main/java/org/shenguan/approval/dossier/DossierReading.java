package org.shenguan.approval.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 档案所示: a dossier as it reads on a day; what a decision keeps of it. */
@Schema(description = "监管档案")
public record DossierReading(
        @Schema(description = "统一社会信用代码") String uscc,
        @Schema(description = "档案版本，作出决定时须写明") long version,
        @Schema(description = "事实，先后为序") List<Line> facts,
        @Schema(description = "阻断情形，空为无") List<Block> blocking) {

    /** 事实行. */
    @Schema(description = "档案事实")
    public record Line(
            @Schema(description = "种类") FactKind kind,
            @Schema(description = "发生时间") Instant occurredAt,
            @Schema(description = "摘要") String summary,
            @Schema(description = "来源") String source,
            @Schema(description = "来源事件标识") UUID sourceEventId,
            @Schema(description = "是否构成阻断") boolean blocking,
            @Schema(description = "命中的规则代码") @Nullable String rule) {}

    static DossierReading of(Dossier dossier, List<Block> blocks) {
        return new DossierReading(
                dossier.uscc(),
                dossier.version(),
                dossier.facts().stream().map(fact -> line(fact, blocks)).toList(),
                blocks);
    }

    private static Line line(Fact fact, List<Block> blocks) {
        List<String> rules =
                blocks.stream()
                        .filter(block -> block.sourceEventId().equals(fact.eventId()))
                        .map(Block::rule)
                        .distinct()
                        .toList();
        return new Line(
                fact.kind(),
                fact.occurredAt(),
                fact.summary(),
                fact.source(),
                fact.eventId(),
                !rules.isEmpty(),
                rules.isEmpty() ? null : String.join(",", rules));
    }
}
