package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.alarm.Watch;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ObservedNames;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the dashboard and the alert rules ask for is what a running service tells. */
@TrialTest
class ObservabilityTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Api api;
    @Autowired Alarms alarms;
    @Autowired DueSheet sheet;
    @Autowired CalendarInForce calendars;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired MutableClock clock;
    @Autowired MeterRegistry meters;
    @Autowired List<Watch> watches;
    @LocalManagementPort int managementPort;

    private DueFixtures due;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void aKindOfItsOwn() {
        before = clock.instant();
        due = new DueFixtures(sheet, calendars, jdbc, scopes);
    }

    @AfterEach
    void turnBackTheTime() {
        clock.set(before);
    }

    @Test
    void countsOpenItemsPastTheirLastMomentByKind() {
        clock.set(MONDAY);
        due.open("late", DueFixtures.JINZHONG, MONDAY, 1);
        due.open("in-time", DueFixtures.LINFEN, MONDAY, 20);
        look();
        assertThat(overdue()).isZero();

        clock.set(LocalDate.of(2026, 3, 10));
        look();
        assertThat(overdue()).isOne();

        sheet.meet(due.kind(), "late");
        look();
        assertThat(overdue()).isZero();
    }

    @Test
    void tellsEveryMetricThatTheDashboardAndTheAlertsAskFor() {
        alarms.raise("trial", "observability", "试验");
        alarms.clear("trial", "observability");
        due.open("any", DueFixtures.JINZHONG, MONDAY, 1);
        look();
        EventStream words = EventStream.of("shenguan.trial.word.v1");
        words.publish("trial.word-said.v1", Subjects.next(), "{\"word\": \"bread\"}");
        words.publish("trial.word-said.v1", Subjects.next(), "{\"word\": \"poison\"}");
        api.get("/livez").expect(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(ObservedNames.scraped(Api.on(managementPort)))
                                .containsAll(ObservedNames.ofEveryService()));
    }

    private void look() {
        watches.stream().filter(watch -> watch.name().equals("due")).forEach(w -> w.look().run());
    }

    private double overdue() {
        return meters.get("shenguan.due.overdue").tag("kind", due.kind()).gauge().value();
    }
}
