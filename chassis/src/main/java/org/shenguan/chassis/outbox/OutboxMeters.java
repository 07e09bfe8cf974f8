package org.shenguan.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.shenguan.chassis.alarm.RareReading;

/** The outbox in figures. */
final class OutboxMeters implements MeterBinder {

    private final OutboxLedger ledger;

    OutboxMeters(OutboxLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder(
                        "shenguan.outbox.oldest.age",
                        RareReading.of(() -> ledger.oldestAge().toMillis()),
                        TimeUnit.MILLISECONDS)
                .description("Age of the longest waiting event")
                .register(meters);
        RareReading.gauge(
                meters, "shenguan.outbox.waiting", "Events not sent yet", ledger::waiting);
        RareReading.gauge(
                meters, "shenguan.outbox.parked", "Events the broker never takes", ledger::parked);
    }
}
