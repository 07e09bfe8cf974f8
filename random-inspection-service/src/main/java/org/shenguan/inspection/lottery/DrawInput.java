package org.shenguan.inspection.lottery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 抽取依据: everything that can change the result, in one order. Whatever order a database or a file
 * gave, the lists stand sorted here by 统一社会信用代码 and by certificate number.
 */
public record DrawInput(
        DrawTerms terms,
        List<Candidate> candidates,
        List<Exclusion> exclusions,
        List<PoolOfficer> officers,
        List<OfficerExclusion> officerExclusions) {

    /** 算法版本: names every rule of this package; a change of any is a new version. */
    public static final String ALGORITHM = "shenguan-draw/1";

    public DrawInput {
        candidates = sorted(candidates, Candidate::uscc);
        exclusions = sorted(exclusions, Exclusion::uscc);
        officers = sorted(officers, PoolOfficer::certificateNumber);
        officerExclusions = sorted(officerExclusions, OfficerExclusion::certificateNumber);
        Set<String> drawable = new HashSet<>();
        candidates.forEach(candidate -> drawable.add(candidate.uscc()));
        exclusions.stream()
                .filter(excluded -> drawable.contains(excluded.uscc()))
                .findFirst()
                .ifPresent(both -> {
                    throw new IllegalArgumentException(both.uscc() + " is drawable and excluded");
                });
    }

    /** 应抽户数: the rule applied to the pool; all who must be inspected are, even beyond it. */
    public int sampleSize() {
        int forced = (int) candidates.stream().filter(c -> c.forced() != null).count();
        return Math.max(terms.size().of(candidates.size()), forced);
    }

    /** The canonical form as a tree of maps and lists. */
    public Map<String, Object> tree() {
        TreeMap<String, Object> tree = terms.tree();
        tree.put("candidates", candidates.stream().map(Candidate::tree).toList());
        tree.put("exclusions", exclusions.stream().map(Exclusion::tree).toList());
        tree.put(
                "officerExclusions",
                officerExclusions.stream().map(OfficerExclusion::tree).toList());
        tree.put("officers", officers.stream().map(PoolOfficer::tree).toList());
        return tree;
    }

    /** Reads the canonical form. */
    public static DrawInput of(Map<String, Object> fields) {
        Tree tree = new Tree(fields);
        return new DrawInput(
                DrawTerms.of(tree),
                entries(tree, "candidates", Candidate::of),
                entries(tree, "exclusions", Exclusion::of),
                entries(tree, "officers", PoolOfficer::of),
                entries(tree, "officerExclusions", OfficerExclusion::of));
    }

    /** Reads one entry at a time, for pools that should not be held twice. */
    public static Candidate candidate(Map<String, Object> fields) {
        return Candidate.of(new Tree(fields));
    }

    private static <T> List<T> entries(Tree tree, String name, Function<Tree, T> reader) {
        return tree.list(name).stream().map(Tree::of).map(reader).toList();
    }

    private static <T> List<T> sorted(List<T> entries, Function<T, String> key) {
        List<T> sorted = entries.stream().sorted(Comparator.comparing(key)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (key.apply(sorted.get(i - 1)).equals(key.apply(sorted.get(i)))) {
                throw new IllegalArgumentException(
                        "twice in the list: " + key.apply(sorted.get(i)));
            }
        }
        return sorted;
    }
}
