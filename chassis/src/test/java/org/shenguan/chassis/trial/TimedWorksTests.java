package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.OPERATOR;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.alarm.Alarm;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.timer.TimedWork;
import org.shenguan.chassis.timer.TimedWorks;
import org.springframework.beans.factory.annotation.Autowired;

/** Timed work is done by one replica, isolated from other work, and missed aloud. */
@TrialTest
class TimedWorksTests {

    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final TestOfficer OPERATOR_OF_THE_PROVINCE =
            TestOfficer.of("武志刚", OPERATOR).in("140000", "*");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Alarms alarms = new Alarms(meters, InstantSource.system());

    @Autowired javax.sql.DataSource dataSource;
    @Autowired ScopeSwitch scopes;
    @Autowired Api api;

    @Test
    void raisesAnAlarmBeforeTwoPeriodsHavePassedWithoutASuccess() {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        String name = newName();
        TimedWorks works =
                replica(
                        new TimedWork(
                                name,
                                PERIOD,
                                () -> {
                                    hung.countDown();
                                    waitFor(released);
                                }));
        works.start();
        try {
            waitFor(hung);

            await().atMost(PERIOD.multipliedBy(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> alarmed().contains(name));
            assertThat(meters.get("shenguan.alarm").tag("about", name).gauge().value()).isOne();

            released.countDown();
            await().until(() -> alarmed().isEmpty());
            assertThat(meters.get("shenguan.alarm").tag("about", name).gauge().value()).isZero();
        } finally {
            released.countDown();
            works.stop();
        }
    }

    @Test
    void keepsDoingOtherWorkWhileOneFailsEveryTime() {
        AtomicInteger done = new AtomicInteger();
        String broken = newName();
        TimedWorks works =
                replica(
                        new TimedWork(
                                broken,
                                PERIOD,
                                () -> {
                                    throw new IllegalStateException("always");
                                }),
                        new TimedWork(newName(), PERIOD, done::incrementAndGet));
        works.start();
        try {
            await().until(() -> done.get() >= 3);
            await().until(() -> alarmed().contains(broken));

            assertThat(alarmed()).containsExactly(broken);
            assertThat(alarms.active().getFirst().detail()).contains("always");
        } finally {
            works.stop();
        }
    }

    @Test
    void letsOneReplicaAtATimeDoIt() {
        AtomicBoolean busy = new AtomicBoolean();
        AtomicInteger overlaps = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        TimedWork work =
                new TimedWork(
                        newName(),
                        Duration.ofMillis(20),
                        () -> {
                            if (!busy.compareAndSet(false, true)) {
                                overlaps.incrementAndGet();
                            }
                            Thread.yield();
                            runs.incrementAndGet();
                            busy.set(false);
                        });
        List<TimedWorks> replicas = List.of(replica(work), replica(work), replica(work));
        replicas.forEach(TimedWorks::start);
        try {
            await().until(() -> runs.get() >= 20);

            assertThat(overlaps).hasValue(0);
        } finally {
            replicas.forEach(TimedWorks::stop);
        }
    }

    @Test
    void letsAnOperatorSeeAndRunIt() {
        api.as(OPERATOR_OF_THE_PROVINCE)
                .post("/api/trial/platform/timers/trial-work/runs", Map.of())
                .expect(200);

        Api.Answer timers =
                api.as(OPERATOR_OF_THE_PROVINCE).get("/api/trial/platform/timers").expect(200);

        assertThat(timers.json().findValuesAsString("name")).contains("trial-work");
        api.as(OPERATOR_OF_THE_PROVINCE)
                .post("/api/trial/platform/timers/no-such-work/runs", Map.of())
                .expectProblem(404, "not-found", null);
    }

    private TimedWorks replica(TimedWork... works) {
        return TimedWorks.of(dataSource, scopes, alarms, List.of(works));
    }

    private List<String> alarmed() {
        return alarms.active().stream().map(Alarm::about).toList();
    }

    private static String newName() {
        return "work-" + UUID.randomUUID();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
