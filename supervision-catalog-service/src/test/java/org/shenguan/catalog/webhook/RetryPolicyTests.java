package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.webhook.Verdict.Delivered;
import org.shenguan.catalog.webhook.Verdict.GivenUp;
import org.shenguan.catalog.webhook.Verdict.Retry;

class RetryPolicyTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:40:12Z");
    private static final Instant END = NOW.plus(Duration.ofDays(3));
    private static final Attempt FAILED = Attempt.answered(503);

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1));
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void pausesLongerEachTimeUpToTheLongest() {
        for (int attempt = 1; attempt <= 200; attempt++) {
            double longest = Math.min(5 * Math.pow(2, attempt - 1), 3600);
            Verdict verdict = policy.after(FAILED, attempt, END, NOW, random);

            assertThat(verdict).isInstanceOf(Retry.class);
            assertThat(Duration.between(NOW, ((Retry) verdict).at()).toMillis() / 1000.0)
                    .as("pause after attempt %d", attempt)
                    .isBetween(longest / 2 - 0.001, longest);
        }
    }

    @Test
    void triesOnceMoreAtTheEndAndThenGivesUp() {
        Instant almost = END.minusSeconds(1);

        assertThat(policy.after(FAILED, 90, END, almost, random)).isEqualTo(new Retry(END));
        assertThat(policy.after(FAILED, 91, END, END, random)).isEqualTo(new GivenUp());
        assertThat(policy.after(Attempt.answered(204), 91, END, END, random))
                .isEqualTo(new Delivered());
    }

    @Test
    void takesNothingButSuccessForSuccess() {
        assertThat(Attempt.answered(200).isDelivered()).isTrue();
        assertThat(Attempt.answered(299).isDelivered()).isTrue();
        assertThat(Attempt.answered(302).isDelivered()).isFalse();
        assertThat(Attempt.answered(410).isDelivered()).isFalse();
        assertThat(Attempt.failed("ConnectException").isDelivered()).isFalse();
    }
}
