package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A published proof replays in two programs, and a change of anything is named by both. */
class ProofTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"varied", "plain"})
    void replaysTheGoldenVectors(String name) throws IOException {
        byte[] golden = golden(name);
        Map<String, Object> proof = read(golden);

        DrawInput input = DrawInput.of(tree(proof.get("input")));
        DrawResult result = Lottery.draw(input, (String) proof.get("seed"));

        assertThat(Commitment.to(input).value()).isEqualTo(proof.get("commitment"));
        assertThat(Commitment.to(input).digests()).isEqualTo(proof.get("digests"));
        assertThat(result.digest()).isEqualTo(proof.get("resultDigest"));
        assertThat(ProofCheck.faults(proof)).isEmpty();
        assertThat(PythonVerifier.verdict(golden)).startsWith("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"varied", "plain"})
    void stillVerifiesAProofOfTheFirstVersion(String name) throws IOException {
        byte[] old = golden(1, name);
        ObjectNode forged = (ObjectNode) JSON.readTree(old);
        ((ObjectNode) list(forged, "candidates").get(4)).put("coefficient", "9");

        assertThat(PythonVerifier.verdict(old)).startsWith("OK");
        assertThat(PythonVerifier.verdict(JSON.writeValueAsBytes(forged)))
                .startsWith("FAILED")
                .contains("  /input/candidates/4");
    }

    @Test
    void keepsToItsVectorsUnderItsVersion() throws IOException {
        assertThat(DrawInput.ALGORITHM).isEqualTo("shenguan-draw/2");
        assertThat(read(golden("varied")))
                .isEqualTo(read(CanonicalJson.bytes(Pools.proof(Pools.varied()))));
    }

    @Test
    void drawsWithTheSecondProgramWhatTheFirstDrewFromThousands() {
        DrawInput input =
                Pools.input(Pools.ratio("0.1"), Pools.candidates(5_000), Pools.officers(9));

        assertThat(PythonVerifier.verdict(CanonicalJson.bytes(Pools.proof(input))))
                .startsWith("OK 500 of 5000");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("/input/candidates/5", p -> candidate(p, 5, "0.5", "0.9")),
                change("/input/candidates/1", p -> candidate(p, 1, "140725", "140702")),
                change("/input/candidates/7", p -> candidate(p, 7, ",BLACKLISTED", "")),
                change("/input/exclusions/0", p -> exclusion(p).put("name", "另一企业")),
                change("/input/candidates", p -> list(p, "candidates").remove(39)),
                change("/input/exclusions", p -> list(p, "exclusions").removeAll()),
                change(
                        "/input/officers/3",
                        p ->
                                ((ArrayNode) list(p, "officers").get(3).get("recusals"))
                                        .add(Pools.uscc(5))),
                change(
                        "/input/officers/0",
                        p -> ((ArrayNode) list(p, "officers").get(0).get("recusals")).remove(0)),
                change(
                        "/input/officerExclusions/0",
                        p ->
                                ((ObjectNode) list(p, "officerExclusions").get(0))
                                        .put("reason", "LEFT")),
                change("/input/size", p -> ((ObjectNode) p.at("/input/size")).put("ratio", "0.4")),
                change("/input/officersPerTeam", p -> input(p).put("officersPerTeam", 3)),
                change("/input/noRepeatDays", p -> input(p).put("noRepeatDays", 1)),
                change("/input/speciality", p -> input(p).remove("speciality")),
                change("/input/checkBy", p -> input(p).put("checkBy", "2026-12-30")),
                change(
                        "/contributions/1/contribution",
                        p ->
                                ((ObjectNode) p.at("/contributions/1"))
                                        .put("contribution", "0".repeat(64))),
                change("/seed", p -> p.put("seed", "0".repeat(64))),
                change("/sealed", p -> p.put("sealed", "0".repeat(64))),
                change(
                        "/result/5",
                        p -> ((ObjectNode) p.at("/result/5")).put("uscc", Pools.uscc(39))),
                change("/result/3", p -> ((ArrayNode) p.at("/result/3/team")).remove(0)),
                change("/result", p -> ((ArrayNode) p.get("result")).remove(11)),
                change("/resultDigest", p -> p.put("resultDigest", "0".repeat(64))),
                change("/commitment", p -> p.put("commitment", "0".repeat(64))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void failsAndNamesTheFieldWhenAnythingIsChangedAfterTheCommitment(
            String field, Consumer<ObjectNode> change) throws IOException {
        ObjectNode proof = (ObjectNode) JSON.readTree(golden("varied"));

        change.accept(proof);

        byte[] changed = JSON.writeValueAsBytes(proof);
        assertThat(ProofCheck.faults(read(changed)))
                .as("named in Java")
                .anyMatch(f -> f.startsWith(field));
        assertThat(PythonVerifier.verdict(changed)).startsWith("FAILED").contains("  " + field);
    }

    @Test
    void findsAWeightThatWasChangedTogetherWithItsOwnDigests() throws IOException {
        Map<String, Object> proof = read(golden("varied"));
        DrawInput honest = DrawInput.of(tree(proof.get("input")));
        List<Candidate> pool = new java.util.ArrayList<>(honest.candidates());
        pool.set(4, new Candidate(pool.get(4).uscc(), pool.get(4).region(), "9", null));
        DrawInput forged =
                DrawInput.of(
                        honest.terms(),
                        pool,
                        honest.exclusions(),
                        honest.officers(),
                        honest.officerExclusions());

        proof.put("input", forged.tree());
        proof.put("digests", Commitment.to(forged).digests());
        proof.put("entries", Commitment.to(forged).entries());

        assertThat(ProofCheck.faults(proof)).containsExactly("/commitment");
        assertThat(PythonVerifier.verdict(CanonicalJson.bytes(proof))).contains("  /commitment");
    }

    private static Arguments change(String field, Consumer<ObjectNode> change) {
        return Arguments.of(field, change);
    }

    private static ObjectNode input(ObjectNode proof) {
        return (ObjectNode) proof.get("input");
    }

    private static ArrayNode list(ObjectNode proof, String name) {
        return (ArrayNode) input(proof).get(name);
    }

    private static ObjectNode exclusion(ObjectNode proof) {
        return (ObjectNode) list(proof, "exclusions").get(0);
    }

    private static void candidate(ObjectNode proof, int index, String part, String other) {
        ArrayNode candidates = list(proof, "candidates");
        String line = candidates.get(index).asString();
        assertThat(line).contains(part);
        candidates.set(index, line.replace(part, other));
    }

    private static byte[] golden(String name) throws IOException {
        return golden(2, name);
    }

    private static byte[] golden(int version, String name) throws IOException {
        String file = "/draw-vectors/%d/%s.proof.json".formatted(version, name);
        try (InputStream stream =
                Objects.requireNonNull(ProofTests.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        }
    }

    private static Map<String, Object> read(byte[] proof) {
        return JSON.readValue(proof, new TypeReference<Map<String, Object>>() {});
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> tree(Object value) {
        return (Map<String, Object>) value;
    }
}
