package org.shenguan.chassis.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How many records of its topics each intake has not taken yet, as the broker counts them. */
final class IntakeLag implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final KafkaProperties kafka;
    private @Nullable Admin admin;

    IntakeLag(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /** Records not taken yet; topics that the group never read count from their beginning. */
    long of(IntakeBinding intake) {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken =
                    admin().listConsumerGroupOffsets(intake.group())
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            admin().describeTopics(intake.topics())
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, description) ->
                            description
                                    .partitions()
                                    .forEach(partition ->
                                            ends.put(
                                                    new TopicPartition(
                                                            topic, partition.partition()),
                                                    OffsetSpec.latest())));
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> latest =
                    admin().listOffsets(ends).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return latest.entrySet().stream()
                    .mapToLong(end -> {
                        OffsetAndMetadata reached = taken.get(end.getKey());
                        return end.getValue().offset() - (reached == null ? 0 : reached.offset());
                    })
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell the lag", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized Admin admin() {
        Admin client = admin;
        if (client == null) {
            client = Admin.create(kafka.buildAdminProperties());
            admin = client;
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
