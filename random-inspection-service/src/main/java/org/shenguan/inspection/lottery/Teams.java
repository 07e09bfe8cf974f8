package org.shenguan.inspection.lottery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 检查组: officers for one enterprise after the other. Whoever has the fewest tasks goes first and
 * chance decides among equals; recusals, area and speciality are never given up for balance.
 */
final class Teams {

    private final DrawTerms terms;
    private final Candidates candidates;
    private final List<PoolOfficer> officers;
    private final int[] load;
    private final Map<String, List<Integer>> byRegion = new HashMap<>();

    Teams(DrawInput input) {
        this.terms = input.terms();
        this.candidates = input.candidates();
        this.officers = input.officers();
        this.load = officers.stream().mapToInt(PoolOfficer::openTasks).toArray();
    }

    /**
     * The first of those that no team can serve. Where nobody recuses themselves, all enterprises of a
     * region are served or none, so that one stands for all.
     */
    List<Infeasible> obstacles(int most) {
        BitSet recused = new BitSet();
        for (PoolOfficer officer : officers) {
            officer.recusals().stream()
                    .mapToInt(candidates::find)
                    .filter(index -> index >= 0)
                    .forEach(recused::set);
        }
        Set<Integer> served = new HashSet<>();
        List<Infeasible> found = new ArrayList<>();
        for (int i = 0; i < candidates.size() && found.size() < most; i++) {
            int region = candidates.region(i);
            if (recused.get(i) || !served.contains(region)) {
                Optional<Infeasible> obstacle = obstacle(candidates.get(i));
                obstacle.ifPresent(found::add);
                if (obstacle.isEmpty() && !recused.get(i)) {
                    served.add(region);
                }
            }
        }
        return found;
    }

    /** 不可行: the rule that leaves no team for this enterprise. */
    Optional<Infeasible> obstacle(Candidate candidate) {
        List<Integer> near = inRegion(candidate.region());
        if (near.size() < terms.officersPerTeam()) {
            return infeasible(
                    candidate,
                    Infeasible.Rule.REGION,
                    "执法区域覆盖" + candidate.region() + "的可抽人员",
                    near.size());
        }
        List<Integer> free = near.stream().filter(mayInspect(candidate)).toList();
        if (free.size() < terms.officersPerTeam()) {
            return infeasible(candidate, Infeasible.Rule.RECUSAL, "回避后可抽人员", free.size());
        }
        return terms.speciality() == null || free.stream().anyMatch(this::isSpecialist)
                ? Optional.empty()
                : Optional.of(
                        new Infeasible(
                                candidate.uscc(),
                                Infeasible.Rule.SPECIALITY,
                                "没有可检查该对象的“" + terms.speciality() + "”专业人员"));
    }

    List<String> pick(Candidate candidate, TicketStream tickets) {
        obstacle(candidate)
                .ifPresent(obstacle -> {
                    throw new InfeasibleDraw(List.of(obstacle));
                });
        List<Integer> free = new ArrayList<>();
        inRegion(candidate.region()).stream().filter(mayInspect(candidate)).forEach(free::add);
        List<Integer> team = new ArrayList<>();
        if (terms.speciality() != null) {
            take(free.stream().filter(this::isSpecialist).toList(), free, team, tickets);
        }
        while (team.size() < terms.officersPerTeam()) {
            take(List.copyOf(free), free, team, tickets);
        }
        return team.stream().sorted().map(i -> officers.get(i).certificateNumber()).toList();
    }

    private void take(
            List<Integer> from, List<Integer> free, List<Integer> team, TicketStream tickets) {
        int least = from.stream().mapToInt(i -> load[i]).min().orElseThrow();
        List<Integer> equals = from.stream().filter(i -> load[i] == least).toList();
        Integer chosen = equals.get(tickets.index(equals.size()));
        load[chosen]++;
        free.remove(chosen);
        team.add(chosen);
    }

    private List<Integer> inRegion(String region) {
        return byRegion.computeIfAbsent(
                region,
                place -> {
                    List<Integer> found = new ArrayList<>();
                    for (int i = 0; i < officers.size(); i++) {
                        if (officers.get(i).covers(place)) {
                            found.add(i);
                        }
                    }
                    return List.copyOf(found);
                });
    }

    private Predicate<Integer> mayInspect(Candidate candidate) {
        return i -> !officers.get(i).recusals().contains(candidate.uscc());
    }

    private boolean isSpecialist(int i) {
        return officers.get(i).specialities().contains(terms.speciality());
    }

    private Optional<Infeasible> infeasible(
            Candidate candidate, Infeasible.Rule rule, String what, int have) {
        return Optional.of(
                new Infeasible(
                        candidate.uscc(),
                        rule,
                        "%s为 %d 人，少于每组 %d 人".formatted(what, have, terms.officersPerTeam())));
    }
}
