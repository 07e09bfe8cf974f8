package org.shenguan.launcher.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shenguan.chassis.event.EventHeaders;
import org.shenguan.launcher.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies on the topics, every record from the first to the last. */
final class TopicBooks {

    /** Where a payload of each type names its aggregate. */
    private static final Map<String, String> AGGREGATES =
            Map.of(
                    "shenguan.approval.application-decided.v1", "/applicationNumber",
                    "shenguan.approval.license-changed.v1", "/license/number",
                    "shenguan.catalog.assignment-changed.v1", "/assignmentId",
                    "shenguan.inspection.outcome-recorded.v1", "/taskId",
                    "shenguan.enforcement.case-filed.v1", "/caseId",
                    "shenguan.enforcement.case-decided.v1", "/caseId",
                    "shenguan.credit.grade-changed.v1", "/subject/uscc",
                    "shenguan.warning.warning-changed.v1", "/warningId",
                    "shenguan.warning.clue-changed.v1", "/clueId");

    private static final JsonMapper JSON = new JsonMapper();

    /** First occurrences: the event's id and its aggregate. */
    private final Map<String, Map<UUID, String>> byTopic = new LinkedHashMap<>();

    private final Map<String, Sequences> sequences = new LinkedHashMap<>();
    private int records;

    private TopicBooks() {}

    static TopicBooks read(String bootstrapServers, List<Topics.Topic> topics) {
        var books = new TopicBooks();
        for (Topics.Topic topic : topics) {
            books.read(bootstrapServers, topic);
        }
        return books;
    }

    /** All events of a topic, each once. */
    Set<UUID> events(String topic) {
        return byTopic.getOrDefault(topic, Map.of()).keySet();
    }

    Set<UUID> events() {
        Set<UUID> all = new HashSet<>();
        byTopic.values().forEach(events -> all.addAll(events.keySet()));
        return all;
    }

    /** The aggregates that a topic tells of, with the sequence of the last event of each. */
    Map<String, Long> last(String topic) {
        return sequences(topic).last();
    }

    /** Each event of a topic, by its aggregate and its sequence. */
    List<String> aggregates(String topic) {
        return List.copyOf(byTopic.getOrDefault(topic, Map.of()).values());
    }

    List<String> violations() {
        List<String> all = new ArrayList<>();
        sequences.forEach((topic, order) ->
                order.violations().forEach(violation -> all.add(topic + " " + violation)));
        return all;
    }

    int repeats() {
        return sequences.values().stream().mapToInt(Sequences::repeats).sum();
    }

    int records() {
        return records;
    }

    private Sequences sequences(String topic) {
        return sequences.computeIfAbsent(topic, _ -> new Sequences());
    }

    private void read(String bootstrapServers, Topics.Topic topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic.topic()).stream()
                            .map(info -> new TopicPartition(topic.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition ->
                            consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> event) {
        records++;
        UUID id = UUID.fromString(header(event, EventHeaders.ID));
        long sequence = Long.parseLong(header(event, EventHeaders.SEQUENCE));
        String type = header(event, EventHeaders.TYPE);
        JsonNode payload = JSON.readTree(event.value());
        String aggregate = payload.at(AGGREGATES.getOrDefault(type, "/none")).asString(type);
        sequences(event.topic()).take(id, aggregate, sequence);
        byTopic.computeIfAbsent(event.topic(), _ -> new LinkedHashMap<>())
                .putIfAbsent(id, aggregate + " " + sequence);
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
