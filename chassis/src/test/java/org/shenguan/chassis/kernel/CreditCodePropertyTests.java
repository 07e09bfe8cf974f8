package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What mod 31 with the weights 3^(i-1) finds of the slips that people make (GB 32100-2015). */
class CreditCodePropertyTests {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void acceptsEveryCodeWithItsOwnCheckCharacter(@ForAll("codes") String code) {
        assertThat(UnifiedSocialCreditCode.of(code).checkDigit()).isEqualTo(CheckDigit.VALID);
        assertThat(UnifiedSocialCreditCode.of(code.toLowerCase(Locale.ROOT)).value())
                .isEqualTo(code);
    }

    @Property // no weight is 0 mod 31, so a change of one character always changes the sum
    void findsEverySubstitutedCharacter(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int position,
            @ForAll("characters") char other) {
        Assume.that(code.charAt(position) != other);

        assertRefused(code.substring(0, position) + other + code.substring(position + 1));
    }

    @Property // neighboring weights differ, so does the weight 1 of the check character from 28
    void findsEveryExchangeOfNeighbors(
            @ForAll("codes") String code, @ForAll @IntRange(max = 16) int position) {
        Assume.that(code.charAt(position) != code.charAt(position + 1));

        assertRefused(exchanged(code, position, position + 1));
    }

    @Property // 3 generates all 30 residues: the 17 weights are different from one another
    void findsEveryExchangeExceptOfTheFirstAndTheLastCharacter(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int left,
            @ForAll @IntRange(max = 17) int right) {
        Assume.that(left < right && !(left == 0 && right == 17));
        Assume.that(code.charAt(left) != code.charAt(right));

        assertRefused(exchanged(code, left, right));
    }

    @Property // both weigh 1: the one exchange that the standard cannot find
    void doesNotFindTheExchangeOfTheFirstAndTheLastCharacter(@ForAll("codes") String code) {
        String exchanged = exchanged(code, 0, 17);

        assertThat(UnifiedSocialCreditCode.of(exchanged).checkDigit()).isEqualTo(CheckDigit.VALID);
    }

    @Property
    void findsEveryMissingOrDoubledCharacter(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int position) {
        assertRefused(code.substring(0, position) + code.substring(position + 1));
        assertRefused(code.substring(0, position + 1) + code.substring(position));
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> authority = characters().array(char[].class).ofSize(2).map(String::new);
        Arbitrary<String> division = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organization =
                characters().array(char[].class).ofSize(9).map(String::new);
        return Combinators.combine(authority, division, organization)
                .as((a, d, o) -> a + d + o)
                .map(first17 -> first17 + UnifiedSocialCreditCode.checkCharacter(first17));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(CHARACTERS.toCharArray());
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
