package org.shenguan.inspection.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 验证: replays a published proof and names every field that does not hold. */
public final class ProofCheck {

    private final Tree proof;
    private final List<String> faults = new ArrayList<>();

    private ProofCheck(Map<String, Object> proof) {
        this.proof = new Tree(proof);
    }

    /** The JSON Pointers of what does not hold; empty if the proof does. */
    public static List<String> faults(Map<String, Object> proof) {
        ProofCheck check = new ProofCheck(proof);
        try {
            check.run();
        } catch (RuntimeException unreadable) {
            check.faults.add("/ (" + unreadable.getMessage() + ")");
        }
        return List.copyOf(check.faults);
    }

    private void run() {
        compare("/algorithm", DrawInput.ALGORITHM, proof.text("algorithm"));
        Map<String, Object> input = proof.object("input").fields();
        checkFields(input);
        if (!faults.isEmpty() || proof.fields().get("result") == null) {
            return;
        }
        List<Contribution> contributions = contributions();
        String commitment = proof.text("commitment");
        compare("/sealed", Contribution.seal(commitment, contributions), proof.text("sealed"));
        compare("/seed", Contribution.seed(commitment, contributions), proof.text("seed"));
        DrawResult replayed = Lottery.draw(DrawInput.of(input), proof.text("seed"));
        List<Object> published = proof.list("result");
        List<Map<String, Object>> expected = replayed.tree();
        compare("/result", expected.size() + "", published.size() + "");
        for (int i = 0; i < Math.min(expected.size(), published.size()); i++) {
            compare(
                    "/result/" + i,
                    Sha256.hexOfCanonical(expected.get(i)),
                    Sha256.hexOfCanonical(published.get(i)));
        }
        compare("/resultDigest", replayed.digest(), proof.text("resultDigest"));
    }

    private void checkFields(Map<String, Object> input) {
        Commitment now = Commitment.of(input);
        Map<String, Object> digests = proof.object("digests").fields();
        Tree entries = proof.object("entries");
        now.entries()
                .forEach((list, marks) -> {
                    List<String> published = entries.texts(list);
                    int block = Commitment.blockSize(new Tree(input).list(list).size());
                    for (int i = 0; i < Math.min(marks.size(), published.size()); i++) {
                        String place =
                                block == 1
                                        ? String.valueOf(i)
                                        : i * block + ".." + ((i + 1) * block - 1);
                        compare("/input/" + list + "/" + place, published.get(i), marks.get(i));
                    }
                });
        now.digests()
                .forEach((field, digest) -> compare("/input/" + field, digest, digests.get(field)));
        digests.keySet().stream()
                .filter(field -> !now.digests().containsKey(field))
                .forEach(field -> faults.add("/input/" + field));
        compare("/commitment", now.value(), proof.text("commitment"));
    }

    private List<Contribution> contributions() {
        UUID drawId = UUID.fromString(proof.object("input").text("drawId"));
        List<Contribution> contributions = new ArrayList<>();
        for (Object entry : proof.list("contributions")) {
            Tree tree = Tree.of(entry);
            String value = tree.text("contribution");
            Contribution contribution =
                    new Contribution(
                            tree.text("party"), tree.text("role"), tree.text("commitment"), value);
            if (!contribution.answers(drawId, value)) {
                faults.add("/contributions/" + contributions.size() + "/contribution");
            }
            contributions.add(contribution);
        }
        long parties = contributions.stream().map(Contribution::party).distinct().count();
        compare("/contributions", proof.object("input").number("parties") + "", parties + "");
        return contributions;
    }

    private void compare(String field, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            faults.add(field);
        }
    }
}
