package org.shenguan.inspection.draw;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.Versioned;

/** A draw as its department sees it. */
@Schema(description = "抽取")
record DrawView(
        UUID id,
        String name,
        DrawState state,
        DrawController.SupervisionItem supervisionItem,
        String region,
        String department,
        String algorithm,
        String commitment,
        int candidateCount,
        int exclusionCount,
        int officerCount,
        int sampleSize,
        int parties,
        LocalDate checkBy,
        String createdBy,
        Instant committedAt,
        List<PartyView> contributions,
        @Nullable String sealed,
        @Nullable String seed,
        @Nullable String resultDigest,
        @Nullable Instant drawnAt,
        List<Map<String, Object>> result,
        @Schema(description = "所替代的已作废抽取") @Nullable UUID replaces,
        @Nullable RedrawView redraw,
        long version)
        implements Versioned {

    @Schema(description = "参与产生种子")
    record PartyView(String party, String role, String commitment, boolean revealed) {}

    @Schema(description = "重抽的申请和批准")
    record RedrawView(
            String reason,
            String requestedBy,
            Instant requestedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Schema(description = "重新组织的抽取") @Nullable UUID replacedBy) {

        static @Nullable RedrawView of(@Nullable Redraw redraw) {
            return redraw == null
                    ? null
                    : new RedrawView(
                            redraw.reason(),
                            redraw.requestedBy(),
                            redraw.requestedAt(),
                            redraw.approvedBy(),
                            redraw.approvedAt(),
                            redraw.replacedBy());
        }
    }

    static DrawView of(Draw draw, List<Map<String, Object>> picks) {
        Announcement announced = draw.announcement();
        return new DrawView(
                draw.id(),
                announced.name(),
                draw.state(),
                new DrawController.SupervisionItem(announced.itemCode(), announced.itemName()),
                announced.region(),
                announced.department(),
                announced.algorithm(),
                announced.commitment(),
                announced.candidateCount(),
                announced.exclusionCount(),
                announced.officerCount(),
                announced.sampleSize(),
                announced.parties(),
                announced.checkBy(),
                announced.createdBy(),
                announced.committedAt(),
                draw.contributions().stream()
                        .map(c ->
                                new PartyView(
                                        c.party(), c.role(), c.commitment(), c.value() != null))
                        .toList(),
                draw.sealed(),
                draw.seed(),
                draw.resultDigest(),
                draw.drawnAt(),
                picks,
                announced.replaces(),
                RedrawView.of(draw.redraw()),
                draw.version());
    }
}
