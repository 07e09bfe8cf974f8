package org.shenguan.launcher.faults;

import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

/** 市场主体 of the load, with a lawful credit code. */
record Company(int number, City city) {

    String uscc() {
        String organization = "MF%06d".formatted(number);
        String first17 =
                "91"
                        + city.county()
                        + organization
                        + UnifiedSocialCreditCode.organizationCheckCharacter(organization);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    String name() {
        return "故障演练第%d号有限公司".formatted(number);
    }
}
