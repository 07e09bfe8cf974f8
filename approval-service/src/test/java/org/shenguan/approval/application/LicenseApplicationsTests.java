package org.shenguan.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.approval.application.ApplicationFixtures.CALENDAR;
import static org.shenguan.approval.application.ApplicationFixtures.EVERYTHING;
import static org.shenguan.approval.application.ApplicationFixtures.FIVE_DAYS;
import static org.shenguan.approval.application.ApplicationFixtures.anApplication;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored of an application is the application, under the version that its acts count. */
@ServiceTest
class LicenseApplicationsTests {

    @Autowired ApplicationDesk desk;
    @Autowired ScopeSwitch scopes;
    @Autowired JdbcClient jdbc;
    @Autowired MutableClock clock;

    @Test
    void givesBackWhatAnActMadeOfIt() {
        LicenseApplication received = receivedToday();
        LicenseApplication accepted = received.accept(today(), CALENDAR);
        UUID id = received.head().id();

        LicenseApplication afterFiling = asPlatform(() -> desk.enter(received), id);
        LicenseApplication afterAcceptance = asPlatform(() -> desk.keep(accepted), id);

        assertThat(afterFiling).isEqualTo(received);
        assertThat(afterFiling.version()).isZero();
        assertThat(afterAcceptance).isEqualTo(accepted);
        assertThat(afterAcceptance.version()).isEqualTo(1);
        assertThat(row(id))
                .containsEntry("state", "ACCEPTED")
                .containsEntry("version", 1L)
                .containsEntry("head", "object")
                .containsEntry("progress", "ACCEPTED")
                .containsEntry("region", received.head().region().value());
    }

    @Test
    void doesNotKeepWhatWasMadeOfAnOlderVersion() {
        LicenseApplication received = receivedToday();
        LicenseApplication accepted = received.accept(today(), CALENDAR);
        LicenseApplication withdrawn = received.withdraw("申请人撤回");
        UUID id = received.head().id();
        asPlatform(() -> desk.enter(received), id);
        asPlatform(() -> desk.keep(accepted), id);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> asPlatform(() -> desk.keep(withdrawn), id));

        assertThat(row(id)).containsEntry("state", "ACCEPTED").containsEntry("version", 1L);
    }

    private LicenseApplication receivedToday() {
        ApplicationHead like = anApplication(EVERYTHING).head();
        UUID id = UUID.randomUUID();
        return LicenseApplication.received(
                new ApplicationHead(
                        id,
                        id.toString(),
                        like.item(),
                        new Subject(
                                new UnifiedSocialCreditCode(Subjects.next()),
                                like.subject().name(),
                                like.subject().region(),
                                null),
                        like.region(),
                        like.department(),
                        clock.instant(),
                        like.submittedBy(),
                        null),
                EVERYTHING,
                FIVE_DAYS,
                CALENDAR);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private LicenseApplication asPlatform(Runnable act, UUID id) {
        return scopes.within(
                RowScope.everything(),
                () -> {
                    act.run();
                    return desk.look(id);
                });
    }

    private Map<String, Object> row(UUID id) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        select state, version, region, jsonb_typeof(head) as head, \
                                        progress ->> 'state' as progress
                                        from license_application where id = ?
                                        """)
                                .param(id)
                                .query()
                                .singleRow());
    }
}
