package org.shenguan.inspection.lottery;

import java.util.ArrayList;
import java.util.List;

/**
 * 摇号: the one way from lists and seed to names. Whoever must be inspected comes first; then each
 * further enterprise is drawn among those left, its chance at each pick being its weight among all
 * weights left. It knows no clock, no locale and no chance but the seed.
 */
public final class Lottery {

    private static final int REPORTED = 20;

    private Lottery() {}

    /**
     * Refuses, before any seed exists, a draw that could fail afterwards: a failure after the seed is
     * known would let somebody choose.
     *
     * @throws InfeasibleDraw naming rule and enterprise
     */
    public static void requireFeasible(DrawInput input) {
        int pool = input.candidates().size();
        if (pool == 0) {
            throw new InfeasibleDraw(
                    List.of(
                            new Infeasible(
                                    "*",
                                    Infeasible.Rule.POOL,
                                    "没有符合条件的候选对象，不列入候选的有 " + input.exclusions().size() + " 户")));
        }
        if (input.sampleSize() > pool) {
            throw new InfeasibleDraw(
                    List.of(
                            new Infeasible(
                                    "*",
                                    Infeasible.Rule.SIZE,
                                    "应抽 %d 户，候选对象仅 %d 户".formatted(input.sampleSize(), pool))));
        }
        List<Infeasible> obstacles = new Teams(input).obstacles(REPORTED);
        if (!obstacles.isEmpty()) {
            throw new InfeasibleDraw(obstacles);
        }
    }

    /** The result that the input and the seed, 64 hexadecimal characters, leave no choice about. */
    public static DrawResult draw(DrawInput input, String seed) {
        requireFeasible(input);
        TicketStream objects = new TicketStream(seed, "objects");
        TicketStream officers = new TicketStream(seed, "officers");
        Teams teams = new Teams(input);
        Candidates candidates = input.candidates();
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.isForced(i)) {
                Candidate candidate = candidates.get(i);
                picks.add(
                        new Pick(
                                picks.size() + 1,
                                candidate.uscc(),
                                candidate.forced(),
                                null,
                                null,
                                null,
                                teams.pick(candidate, officers)));
            }
        }
        WeightedDrum drum = new WeightedDrum(candidates.weights());
        int sample = input.sampleSize();
        while (picks.size() < sample) {
            TicketStream.Ticket ticket = objects.next(drum.total());
            Candidate drawn = candidates.get(drum.take(ticket.point()));
            picks.add(
                    new Pick(
                            picks.size() + 1,
                            drawn.uscc(),
                            null,
                            ticket.number(),
                            ticket.below(),
                            ticket.point(),
                            teams.pick(drawn, officers)));
        }
        return new DrawResult(picks);
    }
}
