package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecoveriesTests {

    private static final Instant KILLED = Instant.parse("2026-01-05T01:00:00Z");
    private static final Instant BEFORE = KILLED.minusSeconds(3);

    private final Recoveries recoveries = new Recoveries();

    @Test
    void runsFromTheKillWhenEventsWait() {
        recoveries.begin("approval", "killed", KILLED);
        look(BEFORE, true, 100);
        look(KILLED.plusMillis(1200), true, 1300);

        assertThat(recoveries.done())
                .containsExactly(
                        new Recoveries.Recovery("approval", "killed", Duration.ofMillis(1200)));
    }

    @Test
    void doesNotRunWhileNothingWaits() {
        recoveries.begin("approval", "killed", KILLED);
        look(BEFORE, false, 100);
        look(BEFORE, false, 9000);
        look(BEFORE, true, 9100);
        look(KILLED.plusMillis(9300), false, 9400);

        assertThat(recoveries.done())
                .extracting(Recoveries.Recovery::took)
                .containsExactly(Duration.ofMillis(300));
    }

    @Test
    void isNotMeasuredAcrossAnotherKill() {
        recoveries.begin("approval", "killed", KILLED);
        recoveries.interrupt("approval");
        look(KILLED.plusMillis(1200), true, 1300);

        assertThat(recoveries.done()).isEmpty();
    }

    private void look(Instant movedAt, boolean waiting, long millisAfterTheKill) {
        recoveries.look("approval", movedAt, waiting, KILLED.plusMillis(millisAfterTheKill));
    }
}
