package org.shenguan.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;

/** What came of the events, by consumer. */
final class IntakeMeters {

    private final MeterRegistry meters;

    IntakeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String consumer, EventDesk.Tally tally) {
        meters.counter("shenguan.inbox.taken", "consumer", consumer).increment(tally.taken);
        meters.counter("shenguan.inbox.duplicates", "consumer", consumer)
                .increment(tally.duplicates);
    }

    void retried(String consumer) {
        meters.counter("shenguan.inbox.retries", "consumer", consumer).increment();
    }
}
