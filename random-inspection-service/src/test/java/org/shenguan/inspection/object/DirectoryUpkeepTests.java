package org.shenguan.inspection.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;

/** 名录库: whatever order facts arrive in, the row follows from all of them. */
@ServiceTest
class DirectoryUpkeepTests {

    private static final Instant GRADED = Instant.parse("2026-06-12T09:05:21Z");

    @Autowired DirectoryUpkeep upkeep;
    @Autowired DirectoryRegister register;
    @Autowired ScopeSwitch scopes;

    private final String uscc = Subjects.next();

    @Test
    void leavesOnlyWithTheLastOfItsLicenses() {
        platform(() -> license("一号"));
        platform(() -> license("二号"));

        platform(() -> upkeep.changeLicense(uscc, "一号", LicenseChange.REVOKED));
        DirectoryEntry one = entry();
        platform(() -> upkeep.changeLicense(uscc, "二号", LicenseChange.EXPIRED));
        DirectoryEntry none = entry();

        assertThat(one.status()).isEqualTo(ObjectStatus.ACTIVE);
        assertThat(none.status()).isEqualTo(ObjectStatus.LEFT);
        assertThat(none.statusReason()).contains("“一号”已吊销").contains("“二号”已有效期届满");
    }

    @Test
    void staysWhileALicenseIsSuspendedAndComesBackWithANewOne() {
        platform(() -> license("一号"));

        platform(() -> upkeep.changeLicense(uscc, "一号", LicenseChange.SUSPENDED));
        assertThat(entry().status()).isEqualTo(ObjectStatus.ACTIVE);
        platform(() -> upkeep.changeLicense(uscc, "一号", LicenseChange.DEREGISTERED));
        assertThat(entry().status()).isEqualTo(ObjectStatus.LEFT);
        platform(() -> license("二号"));

        assertThat(entry().status()).isEqualTo(ObjectStatus.ACTIVE);
        assertThat(entry().statusReason()).isNull();
    }

    @Test
    void takesGradeWarningAndDepartmentThatCameBeforeTheApproval() {
        UUID warning = UUID.randomUUID();
        platform(() -> upkeep.grade(uscc, "D", "2.0", true, GRADED));
        platform(() -> upkeep.warn(warning, uscc, true, 1));
        platform(() -> assign(UUID.randomUUID(), "14070021", true, 1));

        platform(() -> license("一号"));

        DirectoryEntry entry = entry();
        assertThat(entry.samplingCoefficient()).isEqualTo("2.0");
        assertThat(entry.blacklisted()).isTrue();
        assertThat(entry.redWarning()).isTrue();
        assertThat(entry.departments()).containsExactly("14070021");
        assertThat(entry.classes()).containsExactly("FIREWORKS");
        platform(() -> upkeep.warn(warning, uscc, false, 2));
        assertThat(entry().redWarning()).isFalse();
    }

    @Test
    void doesNotFallBackToAnOlderGradeOrAssignment() {
        UUID assignment = UUID.randomUUID();
        platform(() -> license("一号"));
        platform(() -> upkeep.grade(uscc, "B", "1.0", false, GRADED));
        platform(() -> assign(assignment, "14070016", true, 3));

        platform(() -> upkeep.grade(uscc, "D", "2.0", true, GRADED.minusSeconds(60)));
        platform(() -> assign(assignment, "14070021", true, 2));

        assertThat(entry().creditGrade()).isEqualTo("B");
        assertThat(entry().departments()).containsExactly("14070016");
    }

    @Test
    void forgetsTheDepartmentThatReturnedTheAssignment() {
        UUID assignment = UUID.randomUUID();
        platform(() -> license("一号"));
        platform(() -> assign(assignment, "14070021", true, 1));

        platform(() -> assign(assignment, "14070021", false, 2));

        assertThat(entry().departments()).isEmpty();
    }

    private void license(String number) {
        upkeep.enterLicensed(uscc, "140702", "甲", "榆次区", List.of("FIREWORKS"), "办件" + uscc, number);
    }

    private void assign(UUID id, String department, boolean active, long sequence) {
        upkeep.assign(
                id,
                uscc,
                "140702",
                "甲",
                department,
                "名称" + department,
                active,
                sequence,
                BasisKind.LICENSE,
                "一号");
    }

    private void platform(Runnable fact) {
        scopes.within(RowScope.everything(), fact);
    }

    private DirectoryEntry entry() {
        Supplier<DirectoryEntry> read = () -> register.of(uscc).getFirst();
        return scopes.within(RowScope.everything(), read);
    }
}
