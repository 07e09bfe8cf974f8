package org.shenguan.warning;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.architecture.ArchitectureRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.checkService("org.shenguan.warning");
    }

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(WarningService.class).verify();
    }
}
