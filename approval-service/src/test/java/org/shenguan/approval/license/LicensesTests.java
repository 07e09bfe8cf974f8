package org.shenguan.approval.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** A license changes one version at a time. */
@ServiceTest
class LicensesTests {

    @Autowired Licenses licenses;
    @Autowired LicenseDesk desk;
    @Autowired ScopeSwitch scopes;
    @Autowired MutableClock clock;

    @Test
    void grantMakesTheFirstVersionAndEachChangeTheNext() {
        String number = granted();

        License stored = stored(number);
        License suspended =
                scopes.within(
                        RowScope.everything(),
                        () -> desk.change(number, LicenseChange.SUSPENDED, "暂扣", "晋应急罚〔2026〕1号"));

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.stateReason()).isNull();
        assertThat(suspended.version()).isEqualTo(2);
        assertThat(stored(number).version()).isEqualTo(2);
        assertThat(stored(number).stateOn(today())).isEqualTo(LicenseState.SUSPENDED);
        assertThat(stored(number).stateReason()).isEqualTo("暂扣");
    }

    @Test
    void doesNotTakeAChangeOfAnOlderVersion() {
        String number = granted();
        License first = stored(number);
        License second = stored(number);
        first.take(LicenseChange.SUSPENDED, "暂扣", today());
        second.take(LicenseChange.REVOKED, "吊销", today());
        scopes.within(RowScope.everything(), () -> licenses.saveAndFlush(first));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        scopes.within(RowScope.everything(), () -> licenses.saveAndFlush(second)));

        assertThat(stored(number).stateOn(today())).isEqualTo(LicenseState.SUSPENDED);
    }

    private String granted() {
        UUID application = UUID.randomUUID();
        License license =
                License.grant(
                        "证" + application,
                        "危险化学品经营许可证",
                        "140125000101",
                        application,
                        application.toString(),
                        new Subject(
                                new UnifiedSocialCreditCode(Subjects.next()),
                                "晋中某化工有限公司",
                                new DivisionCode("140702"),
                                null),
                        new DivisionCode("140700"),
                        new Department("14070001", "晋中市行政审批服务管理局"),
                        today(),
                        3);
        scopes.within(RowScope.everything(), () -> desk.enter(license));
        return license.number();
    }

    private License stored(String number) {
        return scopes.within(RowScope.everything(), () -> licenses.findById(number).orElseThrow());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
