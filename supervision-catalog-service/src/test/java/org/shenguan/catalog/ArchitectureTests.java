package org.shenguan.catalog;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.architecture.ArchitectureRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.checkService("org.shenguan.catalog");
    }

    @Test
    void keepsFeaturesApart() {
        ApplicationModules.of(SupervisionCatalogService.class).verify();
    }
}
