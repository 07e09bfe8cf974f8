package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Property;

/** What mod 31 with the weights 3^(i-1) finds of the slips that people make (GB 32100-2015). */
class CreditCodePropertyTests {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void acceptsEveryCodeWithItsOwnCheckCharacter() {
        Property.holds(random -> {
            String code = code(random);

            assertThat(UnifiedSocialCreditCode.of(code).checkDigit()).isEqualTo(CheckDigit.VALID);
            assertThat(UnifiedSocialCreditCode.of(code.toLowerCase(Locale.ROOT)).value())
                    .isEqualTo(code);
        });
    }

    @Test // no weight is 0 mod 31, so a change of one character always changes the sum
    void findsEverySubstitutedCharacter() {
        Property.holds(random -> {
            String code = code(random);
            int position = random.nextInt(18);
            char other = character(random);
            if (code.charAt(position) != other) {
                assertRefused(code.substring(0, position) + other + code.substring(position + 1));
            }
        });
    }

    @Test // neighboring weights differ, so does the weight 1 of the check character from 28
    void findsEveryExchangeOfNeighbors() {
        Property.holds(random -> {
            String code = code(random);
            int position = random.nextInt(17);
            if (code.charAt(position) != code.charAt(position + 1)) {
                assertRefused(exchanged(code, position, position + 1));
            }
        });
    }

    @Test // 3 generates all 30 residues: the 17 weights are different from one another
    void findsEveryExchangeExceptOfTheFirstAndTheLastCharacter() {
        Property.holds(random -> {
            String code = code(random);
            int left = random.nextInt(17);
            int right = random.nextInt(left + 1, 18);
            if (!(left == 0 && right == 17) && code.charAt(left) != code.charAt(right)) {
                assertRefused(exchanged(code, left, right));
            }
        });
    }

    @Test // both weigh 1: the one exchange that the standard cannot find
    void doesNotFindTheExchangeOfTheFirstAndTheLastCharacter() {
        Property.holds(random -> {
            String exchanged = exchanged(code(random), 0, 17);

            assertThat(UnifiedSocialCreditCode.of(exchanged).checkDigit())
                    .isEqualTo(CheckDigit.VALID);
        });
    }

    @Test
    void findsEveryMissingOrDoubledCharacter() {
        Property.holds(random -> {
            String code = code(random);
            int position = random.nextInt(18);

            assertRefused(code.substring(0, position) + code.substring(position + 1));
            assertRefused(code.substring(0, position + 1) + code.substring(position));
        });
    }

    private static String code(RandomGenerator random) {
        StringBuilder first17 = new StringBuilder();
        for (int position = 1; position <= 17; position++) {
            boolean digit = position >= 3 && position <= 8;
            first17.append(digit ? (char) ('0' + random.nextInt(10)) : character(random));
        }
        return first17.toString() + UnifiedSocialCreditCode.checkCharacter(first17.toString());
    }

    private static char character(RandomGenerator random) {
        return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private static String exchanged(String code, int left, int right) {
        char[] characters = code.toCharArray();
        characters[left] = code.charAt(right);
        characters[right] = code.charAt(left);
        return new String(characters);
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(InvalidCreditCode.class)
                .isThrownBy(() -> UnifiedSocialCreditCode.of(text));
    }
}
