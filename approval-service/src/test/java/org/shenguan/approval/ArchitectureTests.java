package org.shenguan.approval;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.architecture.ArchitectureRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.checkService("org.shenguan.approval");
    }

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(ApprovalService.class).verify();
    }
}
