package org.shenguan.chassis.inbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import org.slf4j.MDC;

/** Lets the work on an event continue the trace of the act that caused it. */
final class EventTracing {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    EventTracing(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    void follow(String consumer, EventEnvelope envelope, Runnable work) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("eventId", envelope.id().toString())) {
            if (tracer == null || propagator == null) {
                work.run();
                return;
            }
            Span span =
                    propagator
                            .extract(envelope, EventTracing::header)
                            .name(consumer + " process")
                            .kind(Span.Kind.CONSUMER)
                            .start();
            try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
                work.run();
            } catch (RuntimeException failure) {
                span.error(failure);
                throw failure;
            } finally {
                span.end();
            }
        }
    }

    private static @Nullable String header(EventEnvelope envelope, String name) {
        return name.equals(EventHeaders.TRACEPARENT) ? envelope.traceparent() : null;
    }
}
