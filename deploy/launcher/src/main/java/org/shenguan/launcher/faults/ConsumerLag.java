package org.shenguan.launcher.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.shenguan.launcher.LaunchFailure;
import org.shenguan.launcher.Topics;

/** 未消费: how many records the services have not yet taken, over all their consumer groups. */
final class ConsumerLag implements AutoCloseable {

    private final Admin admin;

    ConsumerLag(String bootstrapServers) {
        this.admin = Topics.admin(bootstrapServers);
    }

    /** Everything taken, and every group at rest. */
    boolean isNone() {
        try {
            List<String> groups =
                    admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
            for (var group : admin.describeConsumerGroups(groups).all().get().values()) {
                if (group.groupState() != GroupState.STABLE || lag(group) > 0) {
                    return false;
                }
            }
            return !groups.isEmpty();
        } catch (ExecutionException e) {
            return false; // the broker is away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while looking at the consumers", e);
        }
    }

    private long lag(ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        group.members().forEach(it -> partitions.addAll(it.assignment().topicPartitions()));
        var latest =
                partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        var taken =
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
        long lag = 0;
        for (TopicPartition partition : partitions) {
            var committed = taken.get(partition);
            lag +=
                    Objects.requireNonNull(ends.get(partition)).offset()
                            - (committed == null ? 0 : committed.offset());
        }
        return lag;
    }

    @Override
    public void close() {
        admin.close();
    }
}
