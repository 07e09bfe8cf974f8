package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed list, the drum and the blocks do what the page on verification says in plain words. */
class PlainDefinitionTests {

    @Test
    void drawsWhatThePlainDefinitionDraws() {
        for (int seed = 0; seed < 300; seed++) {
            DrawInput input = random(new Random(seed));

            List<String> drawn =
                    Lottery.draw(input, Pools.seed(seed)).picks().stream().map(Pick::uscc).toList();

            assertThat(drawn).as("seed %d", seed).isEqualTo(plainly(input, Pools.seed(seed)));
        }
    }

    @Test
    void readsBackEveryCandidateItPacked() {
        for (int seed = 0; seed < 300; seed++) {
            List<Candidate> pool = List.copyOf(random(new Random(seed)).candidates());

            Candidates packed = Candidates.of(pool.reversed());

            assertThat(packed).as("seed %d", seed).isEqualTo(pool);
            for (int i = 0; i < pool.size(); i++) {
                assertThat(packed.find(pool.get(i).uscc())).isEqualTo(i);
                assertThat(packed.isForced(i)).isEqualTo(pool.get(i).forced() != null);
                assertThat(packed.region(i)).isEqualTo(Integer.parseInt(pool.get(i).region()));
            }
            assertThat(packed.find(Pools.uscc(9_999_999))).isNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", ".5", "-1", "1.00001", "1e1", "1,2", "九"})
    void refusesACoefficientThatTwoProgramsMightReadDifferently(String coefficient) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Candidates.of(List.of(Pools.candidate(1, coefficient))));
    }

    @Test
    void refusesTheSameEnterpriseTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Candidates.of(List.of(Pools.candidate(1, "1"), Pools.candidate(1, "2"))));
    }

    @Test
    void digestsALargeListInBlocksOfWhatTheCanonicalFormHolds() {
        DrawInput input = Pools.input(Pools.count(1), Pools.candidates(9_001), Pools.officers(2));
        List<String> lines = input.candidates().stream().map(Candidate::line).toList();
        StringBuilder digests = new StringBuilder();
        for (int from = 0; from < lines.size(); from += 4) {
            List<String> block = lines.subList(from, Math.min(from + 4, lines.size()));
            digests.append(Sha256.hex("\"" + String.join("\",\"", block) + "\""));
        }

        Commitment commitment = Commitment.to(input);

        assertThat(Commitment.blockSize(4096)).isEqualTo(1);
        assertThat(Commitment.blockSize(4097)).isEqualTo(2);
        assertThat(HexFormat.of().parseHex(commitment.digests().get("candidates")))
                .isEqualTo(Sha256.of(HexFormat.of().parseHex(digests.toString())));
        assertThat(commitment).isEqualTo(Commitment.of(input.tree()));
    }

    /** Successive sampling as it is defined: one stretch beside the other, in the order of the list. */
    private static List<String> plainly(DrawInput input, String seed) {
        List<Candidate> left = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        for (Candidate candidate : input.candidates()) {
            if (candidate.forced() == null) {
                left.add(candidate);
            } else {
                drawn.add(candidate.uscc());
            }
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (int block = 0; block < 50; block++) {
            String text = seed + "/objects/" + block;
            ByteBuffer digest = ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
            while (digest.hasRemaining()) {
                numbers.add(new BigInteger(Long.toUnsignedString(digest.getLong())));
            }
        }
        while (drawn.size() < input.sampleSize()) {
            BigInteger below = BigInteger.valueOf(left.stream().mapToLong(Candidate::weight).sum());
            BigInteger fair = BigInteger.TWO.pow(64).divide(below).multiply(below);
            while (numbers.getFirst().compareTo(fair) >= 0) {
                numbers.removeFirst();
            }
            long point = numbers.removeFirst().mod(below).longValueExact();
            int index = 0;
            while (point >= left.get(index).weight()) {
                point -= left.get(index).weight();
                index++;
            }
            drawn.add(left.remove(index).uscc());
        }
        return drawn;
    }

    private static DrawInput random(Random random) {
        String[] coefficients = {"1", "0.5", "2.0", "1.25", "0.0001", "37", "10.1234"};
        List<Candidate> pool = new ArrayList<>();
        int size = 2 + random.nextInt(60);
        for (int i = 0; i < size; i++) {
            pool.add(
                    new Candidate(
                            Pools.uscc(i * 3 + random.nextInt(3)),
                            random.nextBoolean() ? "140702" : "140725",
                            coefficients[random.nextInt(coefficients.length)],
                            random.nextInt(20) == 0 ? ForcedInclusion.RED_WARNING : null));
        }
        return Pools.input(Pools.count(1 + random.nextInt(size)), pool, Pools.officers(2));
    }
}
