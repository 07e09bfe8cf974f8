package org.shenguan.enforcement;

import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.TestOfficer;

/** The people of 晋中市应急管理局. */
final class Officers {
    static final TestOfficer WANG =
            TestOfficer.of("王建国", Role.ENFORCER)
                    .named("enforcer1.jinzhong")
                    .certified("140720260001")
                    .in("140700", "14070021");
    static final TestOfficer HEAD =
            TestOfficer.of("赵科长", Role.SECTION_HEAD, Role.SUPERVISOR)
                    .named("head.jinzhong")
                    .in("140700", "14070021");
    static final TestOfficer REVIEWER =
            TestOfficer.of("钱法制", Role.LEGAL_REVIEWER)
                    .named("legal.jinzhong")
                    .in("140700", "14070021");
    static final TestOfficer CHIEF =
            TestOfficer.of("孙局长", Role.LEADER).named("chief.jinzhong").in("140700", "14070021");

    private Officers() {}
}
