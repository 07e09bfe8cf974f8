package org.shenguan.inspection.lottery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * 抽取依据: everything that can change the result, in one order. Whatever order a database or a file
 * gave, the lists stand sorted here by 统一社会信用代码 and by certificate number.
 */
public record DrawInput(
        DrawTerms terms,
        Candidates candidates,
        List<Exclusion> exclusions,
        List<PoolOfficer> officers,
        List<OfficerExclusion> officerExclusions) {

    /** 算法版本: names every rule of this package; a change of any is a new version. */
    public static final String ALGORITHM = "shenguan-draw/2";

    public DrawInput {
        exclusions = sorted(exclusions, Exclusion::uscc);
        officers = sorted(officers, PoolOfficer::certificateNumber);
        officerExclusions = sorted(officerExclusions, OfficerExclusion::certificateNumber);
        Candidates drawable = candidates;
        exclusions.stream()
                .filter(excluded -> drawable.find(excluded.uscc()) >= 0)
                .findFirst()
                .ifPresent(both -> {
                    throw new IllegalArgumentException(both.uscc() + " is drawable and excluded");
                });
    }

    /** 应抽户数: the rule applied to the pool; all who must be inspected are, even beyond it. */
    public int sampleSize() {
        return Math.max(terms.size().of(candidates.size()), candidates.forcedCount());
    }

    /** The canonical form as a tree of maps and lists. */
    public Map<String, Object> tree() {
        TreeMap<String, Object> tree = terms.tree();
        tree.put("candidates", candidates.stream().map(Candidate::line).toList());
        tree.put("exclusions", exclusions.stream().map(Exclusion::tree).toList());
        tree.put(
                "officerExclusions",
                officerExclusions.stream().map(OfficerExclusion::tree).toList());
        tree.put("officers", officers.stream().map(PoolOfficer::tree).toList());
        return tree;
    }

    /** Takes candidates in any order. */
    public static DrawInput of(
            DrawTerms terms,
            Collection<Candidate> candidates,
            List<Exclusion> exclusions,
            List<PoolOfficer> officers,
            List<OfficerExclusion> officerExclusions) {
        return new DrawInput(
                terms, Candidates.of(candidates), exclusions, officers, officerExclusions);
    }

    /** Reads the canonical form. */
    public static DrawInput of(Map<String, Object> fields) {
        Candidates.Packing packing = new Candidates.Packing();
        for (String line : new Tree(fields).texts("candidates")) {
            Candidate candidate = Candidate.of(line);
            packing.add(
                    candidate.uscc(),
                    candidate.region(),
                    candidate.coefficient(),
                    candidate.forced());
        }
        return of(fields, packing.done());
    }

    /** Reads the canonical form of everything but the candidates. */
    public static DrawInput of(Map<String, Object> fields, Candidates candidates) {
        Tree tree = new Tree(fields);
        return new DrawInput(
                DrawTerms.of(tree),
                candidates,
                entries(tree, "exclusions", Exclusion::of),
                entries(tree, "officers", PoolOfficer::of),
                entries(tree, "officerExclusions", OfficerExclusion::of));
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
