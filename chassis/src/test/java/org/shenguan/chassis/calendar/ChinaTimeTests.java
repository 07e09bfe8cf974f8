package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChinaTimeTests {
    @Test
    void beginsTheDayAtMidnightInChinaWhateverTheClocksZone() {
        Instant lastSecond = Instant.parse("2025-09-30T15:59:59Z");
        Clock clock = Clock.fixed(lastSecond.plusSeconds(1), ZoneOffset.UTC);

        assertThat(ChinaTime.dateOf(lastSecond)).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(ChinaTime.today(clock)).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(ChinaTime.startOf(LocalDate.of(2025, 10, 1))).isEqualTo(clock.instant());
    }
}
