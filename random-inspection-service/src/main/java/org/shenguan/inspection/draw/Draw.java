package org.shenguan.inspection.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable Instant drawnAt) {

    static final String ORGANIZER = "ORGANIZER";
    static final String WITNESS = "WITNESS";

    Draw {
        contributions = List.copyOf(contributions);
    }

    /** How many steps it has taken: every fingerprint, every share shown, the drawing itself. */
    long version() {
        long shown = contributions.stream().filter(c -> c.value() != null).count();
        return 1 + contributions.size() + shown + (state == DrawState.DRAWN ? 1 : 0);
    }

    /** A draw nobody has contributed to yet. */
    static Draw announced(Announcement announcement) {
        return new Draw(announcement, DrawState.COMMITTED, List.of(), null, null, null, null, null);
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
        return new Draw(announcement, DrawState.DRAWN, contributions, sealed, seed, digest, by, at);
    }

    private Draw with(
            DrawState next,
            List<Contribution> parts,
            @Nullable String seal,
            @Nullable String newSeed) {
        return new Draw(announcement, next, parts, seal, newSeed, null, null, null);
    }
}
