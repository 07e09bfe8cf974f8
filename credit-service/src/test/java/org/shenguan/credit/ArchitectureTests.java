package org.shenguan.credit;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.architecture.ArchitectureRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.checkService("org.shenguan.credit");
    }

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(CreditService.class).verify();
    }
}
