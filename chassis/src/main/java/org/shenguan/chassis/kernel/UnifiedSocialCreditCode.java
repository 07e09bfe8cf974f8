package org.shenguan.chassis.kernel;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * 统一社会信用代码 (GB 32100-2015): who an organization is, the same in every department.
 *
 * <p>A value is always well formed; whether its check character holds is {@link #checkDigit()}.
 * {@link #of} is for what a person types and refuses a wrong check character. {@link #ofRegistry} is
 * for data that a registry has issued: some early codes are lawful although they fail the check, so
 * imported data is marked and never turned away.
 */
public record UnifiedSocialCreditCode(String value) {
    private static final Set<String> LAWFUL_EXCEPTIONS =
            TabSeparated.read(UnifiedSocialCreditCode.class, "lawful-credit-codes.tsv").stream()
                    .map(row -> row.require(0))
                    .collect(Collectors.toUnmodifiableSet());

    public UnifiedSocialCreditCode {
        requireWellFormed(value);
    }

    /** A code as typed: trimmed, upper-cased, full-width characters read as half-width. */
    public static UnifiedSocialCreditCode of(String text) {
        UnifiedSocialCreditCode code = ofRegistry(text);
        if (code.checkDigit() == CheckDigit.UNVERIFIED) {
            throw InvalidCreditCode.checkCharacter(checkCharacter(code.value.substring(0, 17)));
        }
        return code;
    }

    /** A code as a registry issued it; a check character that fails is kept and marked. */
    public static UnifiedSocialCreditCode ofRegistry(String text) {
        return new UnifiedSocialCreditCode(HalfWidth.upperCase(text));
    }

    /** The 18th character that belongs to the first 17. */
    public static char checkCharacter(String first17) {
        if (first17.length() != 17) {
            throw InvalidCreditCode.length(17, first17.length());
        }
        requireCharacters(first17);
        return CreditCodeArithmetic.checkCharacter(first17);
    }

    /** The 9th character of an organization code (GB 11714) that belongs to its first 8. */
    public static char organizationCheckCharacter(String first8) {
        if (first8.length() != 8) {
            throw InvalidCreditCode.length(8, first8.length());
        }
        requireCharacters(first8);
        return CreditCodeArithmetic.organizationCheckCharacter(first8);
    }

    public CheckDigit checkDigit() {
        if (CreditCodeArithmetic.checkCharacter(value) == value.charAt(17)) {
            return CheckDigit.VALID;
        }
        return LAWFUL_EXCEPTIONS.contains(value)
                ? CheckDigit.LAWFUL_EXCEPTION
                : CheckDigit.UNVERIFIED;
    }

    /** 登记管理机关行政区划码: positions 3 to 8; 100000 is a registry of the state. */
    public String registryDivision() {
        return value.substring(2, 8);
    }

    /** 主体标识码（组织机构代码）: positions 9 to 17. */
    public String organizationCode() {
        return value.substring(8, 17);
    }

    /**
     * Whether the organization code keeps its own check character (GB 11714). A hint only: lawful
     * codes exist that fail it, so it never blocks.
     */
    public boolean organizationCodeCheck() {
        return CreditCodeArithmetic.organizationCheckCharacter(organizationCode())
                == value.charAt(16);
    }

    /** Whether both codes name one organization, as after its registration moved to another place. */
    public boolean sameOrganization(UnifiedSocialCreditCode other) {
        return organizationCode().equals(other.organizationCode());
    }

    @Override
    public String toString() {
        return value;
    }

    private static void requireWellFormed(String code) {
        if (code.length() != 18) {
            throw InvalidCreditCode.length(18, code.length());
        }
        requireCharacters(code.substring(0, 17));
        if (!code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw InvalidCreditCode.divisionDigits();
        }
        if (CreditCodeArithmetic.CHARACTERS.indexOf(code.charAt(17)) < 0) {
            char expected = CreditCodeArithmetic.checkCharacter(code);
            throw InvalidCreditCode.character(18, code.charAt(17), expected);
        }
    }

    private static void requireCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (CreditCodeArithmetic.CHARACTERS.indexOf(text.charAt(i)) < 0) {
                throw InvalidCreditCode.character(i + 1, text.charAt(i), null);
            }
        }
    }
}
