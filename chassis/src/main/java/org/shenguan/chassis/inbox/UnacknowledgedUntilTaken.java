package org.shenguan.chassis.inbox;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Takes retries away from the binder, which would log and skip a record that failed too often: here
 * a record is given again until it was taken.
 */
final class UnacknowledgedUntilTaken implements ListenerContainerWithDlqAndRetryCustomizer {

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition>
                    dlqDestinationResolver,
            @Nullable BackOff backOff) {
        ConsumerRecordRecoverer never =
                (record, failure) -> {
                    throw new IllegalStateException("Not taken: " + record, failure);
                };
        container.setCommonErrorHandler(
                new DefaultErrorHandler(
                        never, new FixedBackOff(1000L, FixedBackOff.UNLIMITED_ATTEMPTS)));
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return false;
    }
}
