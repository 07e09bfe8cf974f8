package org.shenguan.chassis.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The break as it is told: the same kinds and members as the independent verifier prints. */
@Schema(description = "审计链的首个断点")
record AuditBreakView(
        @Schema(description = "种类") String kind,
        @Schema(description = "链节序号") @Nullable Long position,
        @Schema(description = "审计记录编号") @Nullable Long entryId,
        @Schema(description = "检查点的链节序号") @Nullable Long checkpoint,
        @Schema(description = "说明") String detail) {

    static AuditBreakView of(AuditBreak found) {
        return switch (found) {
            case AuditBreak.AlteredEntry(long position, long entry) ->
                    at("altered-entry", position, entry, "第 %d 节所封记录 %d 的内容已被改动。");
            case AuditBreak.MissingEntry(long position, long entry) ->
                    at("missing-entry", position, entry, "第 %d 节所封记录 %d 已被删除。");
            case AuditBreak.AlteredLink(long position, long entry) ->
                    at("altered-link", position, entry, "第 %d 节（记录 %d）与前一节不相衔接，已被改动。");
            case AuditBreak.ReorderedLink(long position, long entry) ->
                    at("reordered-link", position, entry, "第 %d 节（现为记录 %d）的次序已被调换。");
            case AuditBreak.MissingLink(long position) ->
                    new AuditBreakView(
                            "missing-link",
                            position,
                            null,
                            null,
                            "第 %d 节已被删除。".formatted(position));
            case AuditBreak.UnsealedEntry(long entry) ->
                    new AuditBreakView(
                            "unsealed-entry",
                            null,
                            entry,
                            null,
                            "记录 %d 所属时段早已封链，该记录却不在链上：系事后补插。".formatted(entry));
            case AuditBreak.CutTail(long last, long checkpoint) ->
                    new AuditBreakView(
                            "cut-tail",
                            last,
                            null,
                            checkpoint,
                            "链止于第 %d 节，检查点证明曾有第 %d 节：其后已被截去。".formatted(last, checkpoint));
            case AuditBreak.RewrittenChain(long after, long checkpoint) ->
                    new AuditBreakView(
                            "rewritten-chain",
                            after,
                            null,
                            checkpoint,
                            "第 %d 节之后、第 %d 节以前的链已被重写，与检查点不符。".formatted(after, checkpoint));
            case AuditBreak.ForgedCheckpoint(long checkpoint, String key) ->
                    new AuditBreakView(
                            "forged-checkpoint",
                            null,
                            null,
                            checkpoint,
                            "第 %d 节检查点的签名不符（密钥 %s）。".formatted(checkpoint, key));
            case AuditBreak.UnknownKey(long checkpoint, String key) ->
                    new AuditBreakView(
                            "unknown-key",
                            null,
                            null,
                            checkpoint,
                            "第 %d 节检查点由未知密钥 %s 签名，不予采信。".formatted(checkpoint, key));
        };
    }

    private static AuditBreakView at(String kind, long position, long entry, String detail) {
        return new AuditBreakView(kind, position, entry, null, detail.formatted(position, entry));
    }
}
