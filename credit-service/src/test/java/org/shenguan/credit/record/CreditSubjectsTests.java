package org.shenguan.credit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a subject's row keeps of the events that mention it, one after the other or at once. */
@ServiceTest
class CreditSubjectsTests {

    private static final int AT_ONCE = 6;

    @Autowired RecordDesk desk;
    @Autowired CreditSubjects subjects;
    @Autowired MutableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    private final String uscc = Subjects.next();

    @Test
    void keepsWhereASubjectIsWhenAnotherRegionActsOnIt() {
        take(mention("某公司", "140107", false));
        take(mention("某有限公司", "140702", true));

        take(mention("某股份公司", "140107", false));

        CreditSubject subject = stored();
        assertThat(subject.name()).isEqualTo("某股份公司");
        assertThat(subject.region()).isEqualTo("140702");
        assertThat(subject.located()).isTrue();
    }

    @Test
    void standsInWithTheRegionThatActedLastUntilItIsLocated() {
        take(mention("某公司", "140107", false));
        take(mention("某公司", "140702", false));

        assertThat(stored().region()).isEqualTo("140702");
        assertThat(stored().located()).isFalse();
    }

    @Test
    void addsUpTheObjectClassesOfItsLicenses() {
        take(mention("某公司", "140702", true, "HAZARDOUS-CHEMICALS"));
        take(mention("某公司", "140702", true, "FOOD", "HAZARDOUS-CHEMICALS"));
        take(mention("某公司", "140702", true));

        assertThat(stored().objectClasses())
                .containsExactlyInAnyOrder("FOOD", "HAZARDOUS-CHEMICALS");
    }

    @Test
    void gradesOneAfterTheOtherWhenSeveralEventsMeetASubjectFirstAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        Callable<Boolean> met =
                () -> {
                    start.await(20, TimeUnit.SECONDS);
                    take(mention("某公司", "140702", true), penalized());
                    return true;
                };

        try (ExecutorService events = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> taken =
                    IntStream.range(0, AT_ONCE).mapToObj(_ -> events.submit(met)).toList();
            for (Future<Boolean> each : taken) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }

        assertThat(count("credit_entry")).isEqualTo(AT_ONCE);
        assertThat(count("subject_grade")).isOne();
        assertThat(count("grade_history")).as("every penalty lowers the grade").isEqualTo(AT_ONCE);
        assertThat(lastSequence()).isEqualTo(AT_ONCE);
    }

    private MentionedSubject mention(
            String name, String region, boolean located, String... classes) {
        return new MentionedSubject(uscc, name, region, located, Set.of(classes));
    }

    private void take(MentionedSubject mention) {
        take(mention, new Fact.LicenseDecided(true, "危险化学品经营许可", "受理〔2026〕1号", null));
    }

    private void take(MentionedSubject mention, Fact fact) {
        CreditEntry entry =
                new CreditEntry(
                        UUID.randomUUID(), 1, ChinaTime.today(clock), clock.instant(), fact);
        scopes.within(RowScope.everything(), () -> desk.take(mention, entry));
    }

    private static Fact penalized() {
        return new Fact.CaseDecided(
                UUID.randomUUID(),
                "应急罚〔2026〕7号",
                true,
                Severity.MINOR,
                List.of(new Fact.Penalty("WARNING", "警告")),
                null);
    }

    private CreditSubject stored() {
        return scopes.within(RowScope.everything(), () -> subjects.findById(uscc).orElseThrow());
    }

    private long count(String table) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select count(*) from " + table + " where uscc = ?")
                                .param(uscc)
                                .query(Long.class)
                                .single());
    }

    private long lastSequence() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select sequence from subject_grade where uscc = ?")
                                .param(uscc)
                                .query(Long.class)
                                .single());
    }
}
