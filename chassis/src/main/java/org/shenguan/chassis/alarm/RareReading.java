package org.shenguan.chassis.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;

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

    /**
     * A rare reading of the rows of every region and department: a business figure. It is one bounded
     * query, and no tag of its gauge names a subject.
     */
    public static RareReading everywhere(ScopeSwitch scopes, LongSupplier reading) {
        return of(() -> scopes.within(RowScope.everything(), reading::getAsLong));
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
