package org.shenguan.chassis.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A figure read from the database at most every ten seconds, however often it is scraped; while it
 * cannot be read it is not a number.
 */
public final class RareReading implements Supplier<Number> {

    private static final long FRESH_NANOS = 10_000_000_000L;

    private final LongSupplier reading;
    private double value = Double.NaN;
    private long readAt;
    private boolean read;

    private RareReading(LongSupplier reading) {
        this.reading = reading;
    }

    /** A rare reading of this figure. */
    public static RareReading of(LongSupplier reading) {
        return new RareReading(reading);
    }

    /** Registers a gauge of this figure. */
    public static void gauge(
            MeterRegistry meters, String name, String description, LongSupplier reading) {
        Gauge.builder(name, of(reading)).description(description).register(meters);
    }

    @Override
    public synchronized Number get() {
        long now = System.nanoTime();
        if (!read || now - readAt > FRESH_NANOS) {
            read = true;
            readAt = now;
            try {
                value = reading.getAsLong();
            } catch (RuntimeException outage) {
                value = Double.NaN;
            }
        }
        return value;
    }
}
