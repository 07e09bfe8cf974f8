package org.shenguan.inspection.lottery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 种子份额: what one person puts into the seed. First only its fingerprint is known; it is shown when
 * all fingerprints are in, and then nobody can choose any more.
 *
 * @param party 账号 of the person
 * @param role 身份 under which they took part
 * @param commitment fingerprint, see {@link #fingerprint}
 * @param value 64 hexadecimal characters, once revealed
 */
public record Contribution(String party, String role, String commitment, @Nullable String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Contribution {
        requireHex(commitment);
        if (value != null) {
            requireHex(value);
        }
    }

    /** Whether the text is 32 bytes in lower-case hexadecimal. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** Names draw and person besides the value, so that nobody can copy another's fingerprint. */
    public static String fingerprint(UUID drawId, String party, String value) {
        return Sha256.hex(drawId + ":" + party + ":" + value);
    }

    /** Whether this value is what the person had committed to. */
    public boolean answers(UUID drawId, String revealed) {
        return fingerprint(drawId, party, revealed).equals(commitment);
    }

    /** 封存: the commitment together with all fingerprints, in the order in which they came. */
    public static String seal(String commitment, List<Contribution> contributions) {
        return Sha256.hexOfCanonical(
                Map.of(
                        "commitment",
                        commitment,
                        "contributions",
                        contributions.stream()
                                .map(c -> Map.of("commitment", c.commitment, "party", c.party))
                                .toList()));
    }

    /** 种子: the seal and all values, in the same order. */
    public static String seed(String commitment, List<Contribution> contributions) {
        return Sha256.hexOfCanonical(
                Map.of(
                        "contributions",
                        contributions.stream().flatMap(c -> Stream.ofNullable(c.value)).toList(),
                        "sealed",
                        seal(commitment, contributions)));
    }

    private static void requireHex(String text) {
        if (!isHex(text)) {
            throw new IllegalArgumentException("应为 64 位小写十六进制");
        }
    }
}
