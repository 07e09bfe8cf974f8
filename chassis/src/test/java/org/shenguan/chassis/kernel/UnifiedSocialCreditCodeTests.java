package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTests {
    private static final String TAIYUAN_STEEL = "91140000110114391W";

    @ParameterizedTest // GB 32100-2015: registrations open to the public
    @ValueSource(
            strings = {
                TAIYUAN_STEEL,
                "91140000701011888X",
                "91140000731914164T",
                "914403001922038216",
                "91110000802100433B",
                "91100000100003962T",
                "9152000071430580XT",
                "11341731MB1989404J"
            })
    void acceptsRealCodesOfEnterprisesAndDepartments(String text) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of(text);

        assertThat(code.value()).isEqualTo(text);
        assertThat(code.checkDigit()).isEqualTo(CheckDigit.VALID);
        assertThat(code.organizationCodeCheck()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91320800MA0000058A", "91140700MA0000007P"})
    void acceptsCodesComputedByTheStandard(String text) {
        assertThat(UnifiedSocialCreditCode.of(text).checkDigit()).isEqualTo(CheckDigit.VALID);
    }

    @Test // GB 32100-2015: 31 minus the remainder is 31 when the remainder is 0
    void readsACheckValueOf31As0() {
        assertThat(UnifiedSocialCreditCode.checkCharacter("91140000MA0000162")).isEqualTo('0');
        assertThat(UnifiedSocialCreditCode.of("91140000MA00001620").checkDigit())
                .isEqualTo(CheckDigit.VALID);
    }

    @Test // the example printed in the standard ends in Z, which its own character set leaves out
    void refusesTheMisprintedExampleOfTheStandard() {
        InvalidCreditCode refusal = refusalOf("91350100M000100Y4Z");

        assertThat(refusal.rule()).isEqualTo(InvalidCreditCode.Rule.CHARACTER);
        assertThat(refusal.expectedCheckCharacter()).isEqualTo('3');
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "9114000011011439, LENGTH",
        "91140000110114391WW, LENGTH",
        "9114000O110114391W, CHARACTER",
        "91140000I10114391W, CHARACTER",
        "91140000110114391Z, CHARACTER",
        "91140000-10114391W, CHARACTER",
        "911400A0110114391W, DIVISION_DIGITS",
        "911400001101143910, CHECK_CHARACTER",
        "91140000110114392W, CHECK_CHARACTER"
    })
    void namesTheRuleThatTheTextBreaks(String text, InvalidCreditCode.Rule rule) {
        assertThat(refusalOf(text).rule()).isEqualTo(rule);
    }

    @Test
    void saysInChineseWhichCheckCharacterIsExpected() {
        InvalidCreditCode refusal = refusalOf("911400001101143910");

        assertThat(refusal.expectedCheckCharacter()).isEqualTo('W');
        assertThat(refusal).hasMessage("统一社会信用代码校验不符，第18位应为“W”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 91140000110114391w ", "９１１４００００１１０１１４３９１Ｗ", "\u300091140000110114391ｗ\t"})
    void readsLowerCaseFullWidthAndBlanksAround(String text) {
        assertThat(UnifiedSocialCreditCode.of(text).value()).isEqualTo(TAIYUAN_STEEL);
    }

    @ParameterizedTest // letters of other scripts that upper-case into Latin ones
    @ValueSource(strings = {"91140000110114391ı", "91140000MA00001ſ20", "9114000011011439１́W"})
    void doesNotTurnLettersOfOtherScriptsIntoLatinOnes(String text) {
        assertThatExceptionOfType(InvalidCreditCode.class)
                .isThrownBy(() -> UnifiedSocialCreditCode.of(text));
    }

    @ParameterizedTest // early codes of the Fujian pilot: lawful, yet they fail mod 31
    @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
    void acceptsLawfulCodesThatFailTheCheck(String text) {
        assertThat(UnifiedSocialCreditCode.of(text).checkDigit())
                .isEqualTo(CheckDigit.LAWFUL_EXCEPTION);
    }

    @Test
    void keepsAndMarksARegistryCodeWhoseCheckFails() {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.ofRegistry("911400001101143910");

        assertThat(code.value()).isEqualTo("911400001101143910");
        assertThat(code.checkDigit()).isEqualTo(CheckDigit.UNVERIFIED);
    }

    @Test
    void refusesARegistryTextThatIsNoCodeAtAll() {
        assertThatExceptionOfType(InvalidCreditCode.class)
                .isThrownBy(() -> UnifiedSocialCreditCode.ofRegistry("140000110114391"));
    }

    @Test
    void givesTheRegistryAndTheOrganizationInside() {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of("9152000071430580XT");

        assertThat(code.registryDivision()).isEqualTo("520000");
        assertThat(code.organizationCode()).isEqualTo("71430580X");
        assertThat(UnifiedSocialCreditCode.organizationCheckCharacter("71430580")).isEqualTo('X');
    }

    @Test
    void doesNotRefuseAnOrganizationCodeThatFailsItsOwnCheck() {
        String first17 = "91140700MA0000008";
        UnifiedSocialCreditCode code =
                UnifiedSocialCreditCode.of(
                        first17 + UnifiedSocialCreditCode.checkCharacter(first17));

        assertThat(UnifiedSocialCreditCode.organizationCheckCharacter("MA000000")).isEqualTo('7');
        assertThat(code.organizationCode()).isEqualTo("MA0000008");
        assertThat(code.organizationCodeCheck()).isFalse();
    }

    @Test
    void knowsAnOrganizationAgainAfterItWasRegisteredElsewhere() {
        UnifiedSocialCreditCode before = UnifiedSocialCreditCode.of(TAIYUAN_STEEL);
        String first17 = "91140100" + before.organizationCode();
        UnifiedSocialCreditCode after =
                UnifiedSocialCreditCode.of(
                        first17 + UnifiedSocialCreditCode.checkCharacter(first17));

        assertThat(after).isNotEqualTo(before);
        assertThat(after.sameOrganization(before)).isTrue();
    }

    private static InvalidCreditCode refusalOf(String text) {
        return catchThrowableOfType(
                InvalidCreditCode.class, () -> UnifiedSocialCreditCode.of(text));
    }
}
