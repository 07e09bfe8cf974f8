package org.shenguan.chassis.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 回放: lets one intake read its topics again from a date on, through the same door as ever: in the
 * order of the topic, and what had its effect before has none again. It heals what a restored database
 * has lost, and no other consumer notices.
 *
 * <p>Whoever holds a partition when the group assigns it anew goes back; the new position is committed
 * before it is written down as reached, so a crash in between only goes back twice.
 */
final class Rewinds implements KafkaBindingRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(Rewinds.class);

    private final JdbcClient jdbc;

    Rewinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pending(long id, Instant since) {}

    long request(String intake, Instant since, String reason, String by) {
        return jdbc.sql(
                        """
                        insert into intake_rewind (intake, since, reason, requested_by)
                        values (?, ?, ?, ?) returning id
                        """)
                .param(intake)
                .param(since.atOffset(ZoneOffset.UTC))
                .param(reason)
                .param(by)
                .query(Long.class)
                .single();
    }

    @Override
    public void onPartitionsAssigned(
            String binding,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        latest(IntakeBinding.nameOf(binding))
                .ifPresent(rewind -> goBack(rewind, consumer, unsought(rewind, partitions)));
    }

    private void goBack(Pending rewind, Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, rewind.since().toEpochMilli()));
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        positions.put(
                                partition,
                                new OffsetAndMetadata(offset(consumer, partition, found))));
        positions.forEach((partition, position) -> consumer.seek(partition, position.offset()));
        consumer.commitSync(positions);
        positions.forEach((partition, position) -> {
            log.info(
                    "Going back to {} of {} for rewind {}",
                    position.offset(),
                    partition,
                    rewind.id());
            jdbc.sql(
                            """
                            insert into intake_rewind_partition (rewind_id, topic, partition, sought_to)
                            values (?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(
                            rewind.id(),
                            partition.topic(),
                            partition.partition(),
                            position.offset())
                    .update();
        });
    }

    /** No record since that date: nothing to read again, so the position stays. */
    private static long offset(
            Consumer<?, ?> consumer, TopicPartition partition, OffsetAndTimestamp found) {
        return found == null ? consumer.position(partition) : found.offset();
    }

    private Optional<Pending> latest(String intake) {
        return jdbc.sql(
                        "select id, since from intake_rewind where intake = ? order by id desc limit 1")
                .param(intake)
                .query((row, _) -> new Pending(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private List<TopicPartition> unsought(Pending rewind, Collection<TopicPartition> partitions) {
        List<TopicPartition> done =
                jdbc.sql("select topic, partition from intake_rewind_partition where rewind_id = ?")
                        .param(rewind.id())
                        .query((row, _) -> new TopicPartition(row.getString(1), row.getInt(2)))
                        .list();
        return partitions.stream().filter(partition -> !done.contains(partition)).toList();
    }
}
