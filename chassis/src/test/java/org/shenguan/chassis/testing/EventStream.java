package org.shenguan.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads events on the real broker, beside the service under test. */
public final class EventStream {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Producer<String, byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            KafkaBroker.running().bootstrapServers(),
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private final String topic;

    private EventStream(String topic) {
        this.topic = topic;
    }

    /** The topic of that name. */
    public static EventStream of(String topic) {
        return new EventStream(topic);
    }

    /** An event as it was read. */
    public record Received(EventEnvelope envelope, String key, String payload) {
        public JsonNode json() {
            return JSON.readTree(payload);
        }
    }

    /** Publishes a payload under a fresh envelope; returns the envelope to publish it again. */
    public EventEnvelope publish(String contract, String subject, String payload) {
        EventEnvelope envelope =
                new EventEnvelope(
                        UUID.randomUUID(),
                        "shenguan." + contract,
                        "/shenguan/test",
                        Instant.now(),
                        subject,
                        java.net.URI.create(
                                "https://shenguan.org/contracts/" + contract + ".schema.json"),
                        1,
                        null);
        publish(envelope, payload);
        return envelope;
    }

    /** Publishes under a given envelope, for duplicates and hand-made sequences. */
    public void publish(EventEnvelope envelope, String payload) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(
                        topic, envelope.subject(), payload.getBytes(StandardCharsets.UTF_8));
        EventHeaders.of(envelope).forEach((name, value) -> sent.headers().add(name, value));
        publish(sent);
    }

    /** Publishes a record that may be no event at all. */
    public void publish(ProducerRecord<String, byte[]> sent) {
        try {
            PRODUCER.send(sent).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for an event that fits, from the beginning of the topic. */
    public Received await(String what, Predicate<Received> fits) {
        List<Received> seen = new ArrayList<>();
        Optional<Received> found = read(seen, fits, PATIENCE);
        Assertions.assertThat(found)
                .as("%s on %s within %s; seen: %s", what, topic, PATIENCE, seen)
                .isPresent();
        return found.orElseThrow();
    }

    /** Waits for the first event about this subject that fits the contract. */
    public Received await(String contract, String subject) {
        return await(
                contract + " of " + subject,
                event ->
                        event.envelope().type().equals("shenguan." + contract)
                                && event.key().equals(subject));
    }

    /** Everything that is on the topic now, in order per partition. */
    public List<Received> all() {
        List<Received> seen = new ArrayList<>();
        read(seen, _ -> false, Duration.ZERO);
        return seen;
    }

    /** Everything about a subject that is on the topic now, in order per partition. */
    public List<Received> about(String subject) {
        return all().stream().filter(event -> event.key().equals(subject)).toList();
    }

    private Optional<Received> read(
            List<Received> seen, Predicate<Received> fits, Duration patience) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", KafkaBroker.running().bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            do {
                for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(100))) {
                    Received event = received(read);
                    seen.add(event);
                    if (fits.test(event)) {
                        return Optional.of(event);
                    }
                }
            } while (System.nanoTime() < deadline
                    || ends.entrySet().stream()
                            .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
            return Optional.empty();
        }
    }

    private static Received received(ConsumerRecord<String, byte[]> read) {
        return new Received(
                EventHeaders.read(name -> header(read, name)),
                read.key(),
                new String(read.value(), StandardCharsets.UTF_8));
    }

    private static byte @Nullable [] header(ConsumerRecord<String, byte[]> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
