package org.shenguan.bench.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What arrives on a topic, when, how often and in which order. */
final class Arrivals implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private final Map<UUID, Long> arrivedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Set<UUID> repeated = ConcurrentHashMap.newKeySet();
    private volatile int disorders;
    private volatile boolean open = true;

    Arrivals(String address, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", address),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader = Thread.ofPlatform().name("arrivals").start(this::read);
    }

    /** Waits until so many different events are there, and returns the nanoseconds of the last. */
    long await(int events) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (arrivedAt.size() < events) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "Only %d of %d events arrived".formatted(arrivedAt.size(), events));
            }
            Thread.sleep(1);
        }
        return arrivedAt.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    long at(UUID id) {
        return java.util.Objects.requireNonNull(arrivedAt.get(id));
    }

    int repeated() {
        return repeated.size();
    }

    int disorders() {
        return disorders;
    }

    private void read() {
        while (open) {
            consumer.poll(Duration.ofMillis(50))
                    .forEach(arrived -> {
                        long now = System.nanoTime();
                        UUID id = UUID.fromString(text(arrived.headers().lastHeader("ce_id")));
                        if (arrivedAt.putIfAbsent(id, now) != null) {
                            repeated.add(id);
                            return;
                        }
                        long sequence =
                                Long.parseLong(text(arrived.headers().lastHeader("ce_sequence")));
                        Long before = lastSequence.put(arrived.key(), sequence);
                        if (before != null && before >= sequence) {
                            disorders++;
                        }
                    });
        }
        consumer.close();
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        reader.join();
    }
}
