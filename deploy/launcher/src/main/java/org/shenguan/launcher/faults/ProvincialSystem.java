package org.shenguan.launcher.faults;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import org.shenguan.launcher.LaunchFailure;
import tools.jackson.databind.json.JsonMapper;

/** 省级系统: puts the outcomes of its own checks on the topic, as the contract lets any system do. */
final class ProvincialSystem implements AutoCloseable {

    /** An outcome with its identity, so that it can be sent again as the same. */
    record Outcome(UUID eventId, UUID taskId, Instant at, Matter matter) {}

    private static final String TOPIC = "shenguan.inspection.outcome.v1";
    private static final String TYPE = "shenguan.inspection.outcome-recorded.v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final KafkaProducer<String, byte[]> producer;
    private final long seed;
    private final Clock clock;

    ProvincialSystem(String bootstrapServers, long seed, Clock clock) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 300_000L);
        this.producer = new KafkaProducer<>(settings);
        this.seed = seed;
        this.clock = clock;
    }

    /** What the check at the holder's found; empty when there is none. */
    Optional<Outcome> outcome(Matter matter) {
        if (matter.check() == Matter.Check.NONE) {
            return Optional.empty();
        }
        String name = "%d/%d".formatted(seed, matter.number());
        return Optional.of(
                new Outcome(
                        Named.uuid(name + "/outcome"),
                        Named.uuid(name + "/task"),
                        clock.instant(),
                        matter));
    }

    /** Returns when the broker has it. */
    void publish(Outcome outcome) {
        String uscc = outcome.matter().company().uscc();
        var record = new ProducerRecord<>(TOPIC, uscc, JSON.writeValueAsBytes(payload(outcome)));
        EventHeaders.of(
                        new EventEnvelope(
                                outcome.eventId(),
                                TYPE,
                                "/shanxi/emergency-management",
                                outcome.at(),
                                uscc,
                                URI.create(
                                        "https://shenguan.org/contracts/inspection.outcome-recorded.v1.schema.json"),
                                1,
                                null))
                .forEach((name, value) -> record.headers().add(name, value));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new LaunchFailure("The outcome was not taken: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while publishing", e);
        }
    }

    static Map<String, Object> payload(Outcome outcome) {
        Matter matter = outcome.matter();
        City city = matter.company().city();
        boolean violation = matter.check() == Matter.Check.VIOLATION;
        LocalDate today = LocalDate.ofInstant(outcome.at(), CHINA);
        Map<String, Object> payload = new HashMap<>();
        payload.put("taskId", outcome.taskId().toString());
        payload.put("taskNumber", "YL-%06d".formatted(matter.number()));
        payload.put("drawId", Named.uuid("draw of " + today).toString());
        payload.put(
                "supervisionItem", Map.of("code", "14072500010001", "name", "对经营企业安全生产情况的监督检查"));
        payload.put(
                "subject",
                Map.of(
                        "uscc", matter.company().uscc(),
                        "name", matter.company().name(),
                        "region", city.county()));
        payload.put("region", city.region());
        payload.put("department", Map.of("code", city.department(), "name", city.departmentName()));
        payload.put("checkedOn", today.toString());
        payload.put("finishedAt", outcome.at().toString());
        payload.put(
                "officers",
                List.of(
                        Map.of("certificateNumber", "140020260001", "name", "王建国"),
                        Map.of("certificateNumber", "140020260002", "name", "李晓敏")));
        payload.put("publicResults", List.of(violation ? 5 : 1));
        payload.put("result", violation ? "02" : "01");
        payload.put("hazards", List.of());
        payload.put("violations", violation ? List.of(VIOLATION) : List.of());
        if (violation) {
            payload.put(
                    "rectification",
                    Map.of(
                            "orderNumber", "演练责改〔2026〕%d号".formatted(matter.number()),
                            "dueOn", today.plusDays(15).toString(),
                            "explanation", "15 日，自送达次日起算。"));
        }
        payload.put("publishBy", today.plusDays(30).toString());
        return payload;
    }

    private static final Map<String, String> VIOLATION =
            Map.of(
                    "code", "WSL-99-3",
                    "description", "可燃气体检测报警器未定期检测。",
                    "basis", "《中华人民共和国安全生产法》第三十六条第二款",
                    "severity", "GENERAL");

    @Override
    public void close() {
        producer.close();
    }
}
