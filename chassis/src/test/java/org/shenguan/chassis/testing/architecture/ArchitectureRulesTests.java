package org.shenguan.chassis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule is broken on purpose here, so that none of them can be vacuous. */
class ArchitectureRulesTests {

    private static final String BROKEN = "org.shenguan.chassis.testing.architecture.broken.";

    private static final Map<String, ArchRule> BITES =
            Map.of(
                    "domain", ArchitectureRules.DOMAIN_KNOWS_NO_TECHNOLOGY,
                    "clock", ArchitectureRules.TIME_COMES_FROM_A_CLOCK,
                    "setter", ArchitectureRules.NO_SETTERS,
                    "injection", ArchitectureRules.NO_FIELD_INJECTION,
                    "publicedge", ArchitectureRules.EDGES_ARE_NOT_PUBLIC,
                    "jackson", ArchitectureRules.ONE_JSON_LIBRARY,
                    "names", ArchitectureRules.NAMES_SAY_WHAT_A_TYPE_DOES,
                    "random", ArchitectureRules.RANDOMNESS_IS_PASSED_IN,
                    "nullness", ArchitectureRules.PACKAGES_ARE_NULL_MARKED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain",
                "clock",
                "setter",
                "injection",
                "publicedge",
                "jackson",
                "names",
                "random",
                "nullness"
            })
    void bitesWhereItIsBroken(String fixture) {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN + fixture);

        ArchRule rule = BITES.get(fixture);

        assertThat(broken).isNotEmpty();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(broken));
    }

    @Test
    void bitesOnACycleBetweenFeatures() {
        JavaClasses broken =
                new ClassFileImporter()
                        .importPackages("org.shenguan.broken.one", "org.shenguan.broken.two");

        assertThat(broken).isNotEmpty();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureRules.NO_CYCLES.check(broken));
    }

    @Test
    void refusesToCheckNothing() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> ArchitectureRules.checkService("org.shenguan.nowhere"));
    }

    @Test
    void leavesCleanCodeAlone() {
        assertThatNoException()
                .isThrownBy(() -> ArchitectureRules.checkService("org.shenguan.chassis.kernel"));
    }
}
