package org.shenguan.catalog.webhook;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class WebhookConsumers {

    /** What decides who is told: the region it happened in, or everybody where it names none. */
    record Located(@Nullable DivisionCode region) {}

    /** What is pushed on is the record as it came. */
    @Bean
    Consumer<Message<List<byte[]>>> webhooks(EventIntake intake, DeliveryRegister deliveries) {
        EventIntake.Builder consumer = intake.consumer("webhook");
        for (String type : EventTypes.ALL) {
            consumer.onRecord(
                    type,
                    Located.class,
                    (event, envelope, taken) ->
                            deliveries.add(envelope, event.region(), taken.content()));
        }
        return consumer.build();
    }
}
