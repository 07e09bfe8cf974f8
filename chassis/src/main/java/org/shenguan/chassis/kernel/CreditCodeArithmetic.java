package org.shenguan.chassis.kernel;

/** 校验码算法: the two check characters inside one code, GB 32100-2015 and GB 11714. */
final class CreditCodeArithmetic {
    /** 31 characters: I, O, S, V and Z are left out because they are misread. */
    static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodeArithmetic() {}

    /** GB 32100: weights 3^(i-1) mod 31. */
    static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31); // 31 stands for 0
    }

    /** GB 11714: letters count 10 to 35, ten is X and eleven is 0. */
    static char organizationCheckCharacter(String first8) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
        }
        int rest = (11 - sum % 11) % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
