package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact and its event are committed together, and every committed event reaches the topic. */
@TrialTest
class OutboxTests {

    private static final EventStream NOTES = EventStream.of(NoteController.TOPIC);
    private static final TestOfficer OFFICER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;

    @Test
    void publishesWhatWasCommittedAsACloudEvent() {
        String uscc = Subjects.next();

        String id =
                api.as(OFFICER)
                        .post("/api/trial/notes", Map.of("uscc", uscc, "text", "已作出决定"))
                        .expect(201)
                        .text("/id");

        EventStream.Received event = NOTES.await("trial.note-written.v1", uscc);
        assertThat(event.json().at("/noteId").asString()).isEqualTo(id);
        assertThat(event.envelope().source()).isEqualTo("/shenguan/trial-service");
        assertThat(event.envelope().subject()).isEqualTo(uscc);
        assertThat(event.envelope().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void refusesAnEventOutsideTheTransactionOfItsFact() {
        assertThatIllegalStateException().isThrownBy(() -> append(Subjects.next(), 1));
    }

    @Test
    void keepsTheOrderOfASubject() {
        String uscc = Subjects.next();

        IntStream.rangeClosed(1, 50)
                .forEach(n -> transaction.executeWithoutResult(_ -> append(uscc, n)));

        NOTES.await(
                "the last of " + uscc, e -> e.key().equals(uscc) && e.envelope().sequence() == 50);
        assertThat(NOTES.about(uscc).stream().map(e -> e.envelope().sequence()).distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(n -> (long) n).toList());
    }

    /** Numbers of a sequence are not the order of commits: the late one must not be skipped. */
    @Test
    void neverSkipsATransactionThatCommitsLate() throws Exception {
        String late = Subjects.next();
        String early = Subjects.next();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow =
                    other.submit(() ->
                            transaction.executeWithoutResult(_ -> {
                                append(late, 1);
                                written.countDown();
                                await(mayCommit);
                            }));
            written.await();
            transaction.executeWithoutResult(_ -> append(early, 1));
            assertThat(NOTES.about(late)).isEmpty();

            mayCommit.countDown();
            slow.get();
        }

        NOTES.await("trial.note-written.v1", early);
        NOTES.await("trial.note-written.v1", late);
    }

    private void append(String uscc, long sequence) {
        outbox.append(
                new OutboxMessage(
                        "trial.note-written.v1",
                        NoteController.TOPIC,
                        uscc,
                        sequence,
                        Instant.parse("2026-11-20T02:00:00Z"),
                        Map.of("text", "第" + sequence + "次")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
