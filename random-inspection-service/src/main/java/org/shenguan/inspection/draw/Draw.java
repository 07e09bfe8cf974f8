package org.shenguan.inspection.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.inspection.lottery.Contribution;

/**
 * 随机抽取, from the commitment to the result. Each verb gives the draw as it is afterwards; none leads
 * back.
 */
record Draw(
        Announcement announcement,
        DrawState state,
        List<Contribution> contributions,
        @Nullable String sealed,
        @Nullable String seed,
        @Nullable String resultDigest,
        @Nullable String drawnBy,
        @Nullable Instant drawnAt,
        @Nullable Redraw redraw) {

    static final String ORGANIZER = "ORGANIZER";
    static final String WITNESS = "WITNESS";

    Draw {
        contributions = List.copyOf(contributions);
    }

    /** How many steps it has taken: every fingerprint, every share shown, the drawing, the redraw. */
    long version() {
        long shown = contributions.stream().filter(c -> c.value() != null).count();
        return 1
                + contributions.size()
                + shown
                + (resultDigest == null ? 0 : 1)
                + (redraw == null ? 0 : 1)
                + (state == DrawState.VOIDED ? 1 : 0);
    }

    /** A draw nobody has contributed to yet. */
    static Draw announced(Announcement announcement) {
        return new Draw(
                announcement, DrawState.COMMITTED, List.of(), null, null, null, null, null, null);
    }

    UUID id() {
        return announcement.id();
    }

    /** 提交指纹: each person once; with the last one nobody's can change any more. */
    Draw contribute(String party, String fingerprint) {
        if (contributions.stream().anyMatch(c -> c.party().equals(party))) {
            throw new DrawNotReady(state, "您已提交过指纹，每人只能提交一次");
        }
        if (state != DrawState.COMMITTED) {
            throw new DrawNotReady(state, "不再接受指纹");
        }
        List<Contribution> more = new ArrayList<>(contributions);
        more.add(
                new Contribution(
                        party,
                        party.equals(announcement.createdBy()) ? ORGANIZER : WITNESS,
                        fingerprint,
                        null));
        boolean complete = more.size() == announcement.parties();
        return with(
                complete ? DrawState.SEALED : state,
                more,
                complete ? Contribution.seal(announcement.commitment(), more) : null,
                null);
    }

    /** 公开份额: only when all fingerprints are in, and only what answers one's own. */
    Draw reveal(String party, String value) {
        Contribution own =
                contributions.stream()
                        .filter(c -> c.party().equals(party))
                        .findFirst()
                        .orElseThrow(NotAParty::new);
        if (state != DrawState.SEALED) {
            throw new DrawNotReady(state, "现在不能公开份额");
        }
        if (own.value() != null) {
            throw new DrawNotReady(state, "您的份额已经公开");
        }
        if (!own.answers(id(), value)) {
            throw new RevealMismatch();
        }
        List<Contribution> shown =
                contributions.stream()
                        .map(c ->
                                c.equals(own)
                                        ? new Contribution(party, c.role(), c.commitment(), value)
                                        : c)
                        .toList();
        boolean complete = shown.stream().allMatch(c -> c.value() != null);
        return with(
                complete ? DrawState.REVEALED : state,
                shown,
                sealed,
                complete ? Contribution.seed(announcement.commitment(), shown) : null);
    }

    /** The seed, once everybody has shown theirs. */
    String requireSeed() {
        if (seed == null) {
            throw new DrawNotReady(state, "种子尚未产生，不能抽取");
        }
        return seed;
    }

    Draw drawn(String digest, String by, Instant at) {
        requireSeed();
        return new Draw(
                announcement, DrawState.DRAWN, contributions, sealed, seed, digest, by, at, null);
    }

    /** 申请重抽, once, of what was drawn. */
    Draw requestRedraw(Redraw request) {
        if (state != DrawState.DRAWN) {
            throw new RedrawRefused(state, state.words() + "，没有可以重抽的结果。");
        }
        if (redraw != null) {
            throw new RedrawRefused(state, "已申请重抽，每次抽取只能申请一次。");
        }
        return with(state, request);
    }

    /** 批准重抽, by somebody who neither asked for it nor made the seed: this draw is void then. */
    Draw approveRedraw(String by, Instant at, UUID replacement) {
        if (state != DrawState.DRAWN || redraw == null) {
            throw new RedrawRefused(state, state.words() + "，没有待批准的重抽申请。");
        }
        if (redraw.requestedBy().equals(by)
                || contributions.stream().anyMatch(c -> c.party().equals(by))) {
            throw new RedrawNotSeparated();
        }
        return with(DrawState.VOIDED, redraw.approved(by, at, replacement));
    }

    /** The redraw of a draw that has one. */
    Redraw requireRedraw() {
        return Objects.requireNonNull(redraw);
    }

    private Draw with(DrawState next, Redraw known) {
        return new Draw(
                announcement,
                next,
                contributions,
                sealed,
                seed,
                resultDigest,
                drawnBy,
                drawnAt,
                known);
    }

    private Draw with(
            DrawState next,
            List<Contribution> parts,
            @Nullable String seal,
            @Nullable String newSeed) {
        return new Draw(announcement, next, parts, seal, newSeed, null, null, null, null);
    }
}
