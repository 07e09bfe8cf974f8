package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.APPROVER;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** One trace from the caller over HTTP, outbox and Kafka to the effect of the event. */
@TrialTest
class TraceTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    @Autowired Api api;
    @Autowired Spans spans;

    @Test
    void followsAnActToTheEffectOfItsEvent() {
        String uscc = Subjects.next();
        api.as(TestOfficer.of("王芳", APPROVER).in("140700", "14070001"))
                .send(
                        "POST",
                        "/api/trial/notes",
                        Map.of("uscc", uscc, "text", "已作出决定"),
                        Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"))
                .expect(201);
        EventStream.Received event =
                EventStream.of(NoteController.TOPIC).await("trial.note-written.v1", uscc);

        // What takes the event in, here the other consumer of the trial, under the event's trace.
        EventStream.of("shenguan.trial.word.v1")
                .publish(
                        new org.shenguan.chassis.event.EventEnvelope(
                                java.util.UUID.randomUUID(),
                                "shenguan.trial.word-said.v1",
                                "/shenguan/trial-service",
                                event.envelope().time(),
                                uscc,
                                event.envelope().dataSchema(),
                                1,
                                event.envelope().traceparent()),
                        "{\"word\": \"traced\"}");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(spans.of(TRACE))
                                .anyMatch(s -> s.getName().equals("words process")));
        List<SpanData> trace = spans.of(TRACE);
        SpanData request =
                trace.stream()
                        .filter(s -> s.getParentSpanId().equals(CALLER))
                        .findFirst()
                        .orElseThrow();
        SpanData effect =
                trace.stream()
                        .filter(s -> s.getName().equals("words process"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.envelope().traceparent()).startsWith("00-" + TRACE + "-");
        assertThat(List.of(effect.getParentSpanId()))
                .allMatch(parent -> trace.stream().anyMatch(s -> s.getSpanId().equals(parent)));
        assertThat(request.getName()).contains("/api/trial/notes");
    }
}
