package org.shenguan.warning;

import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.LEADER;
import static org.shenguan.chassis.security.Role.SECTION_HEAD;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import org.shenguan.chassis.testing.TestOfficer;

/** Who works in 晋中, as the realm of the local demonstration has it. */
public final class Duties {

    public static final TestOfficer SUPERVISOR_OF_EMERGENCY =
            TestOfficer.of("李监管", SUPERVISOR).in("140700", "14070021").named("supervisor.jinzhong");
    public static final TestOfficer HEAD_OF_EMERGENCY =
            TestOfficer.of("赵科长", SECTION_HEAD, SUPERVISOR)
                    .in("140700", "14070021")
                    .named("head.jinzhong");
    public static final TestOfficer CHIEF_OF_EMERGENCY =
            TestOfficer.of("周分管", LEADER).in("140700", "14070021").named("chief.jinzhong");
    public static final TestOfficer LEADER_OF_APPROVAL =
            TestOfficer.of("吴分管", LEADER).in("140700", "14070001").named("leader.jinzhong");
    public static final TestOfficer ADMINISTRATOR_OF_JINZHONG =
            TestOfficer.of("管理员", ADMINISTRATOR).in("140700", "*").named("admin.jinzhong");

    private Duties() {}
}
