package org.shenguan.chassis.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch and waits for every acknowledgement. While the broker is away the producer keeps
 * trying for as long as it takes: giving a record up and sending its successors would break the
 * order of a subject.
 */
final class OutboxSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    OutboxSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** A record that no repetition will make acceptable. */
    record Rejected(OutboxRow row, String reason) {}

    private record Sent(OutboxRow row, Future<RecordMetadata> acknowledgement) {}

    /**
     * Returns what the broker will never take; all other rows are acknowledged on return.
     *
     * @throws ApiException if the broker cannot be reached at all; rows may then be sent again
     */
    List<Rejected> send(List<OutboxRow> rows) {
        List<Sent> inFlight = new ArrayList<>(rows.size());
        List<Rejected> rejected = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        for (OutboxRow row : rows) {
            String subject = row.topic() + '\n' + row.envelope().subject();
            if (refused.contains(subject)) {
                rejected.add(new Rejected(row, "an earlier event of this subject was refused"));
                continue;
            }
            Sent sent = new Sent(row, producer.send(row.toRecord()));
            // What is too large the client refuses at once, in time to hold its successors back.
            if (sent.acknowledgement().state() == Future.State.FAILED) {
                rejected.add(refusal(sent, sent.acknowledgement().exceptionNow()));
                refused.add(subject);
            } else {
                inFlight.add(sent);
            }
        }
        producer.flush();
        for (Sent sent : inFlight) {
            try {
                sent.acknowledgement().get();
            } catch (ExecutionException e) {
                rejected.add(refusal(sent, e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while sending", e);
            }
        }
        return rejected;
    }

    private static Rejected refusal(Sent sent, @Nullable Throwable cause) {
        if (!isPermanent(cause)) {
            throw new IllegalStateException("Not acknowledged: " + cause, cause);
        }
        return new Rejected(sent.row(), String.valueOf(cause));
    }

    private static boolean isPermanent(@Nullable Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException;
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
