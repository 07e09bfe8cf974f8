package org.shenguan.catalog.webhook;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class WebhookConsumers {

    /** The record that is being taken in: it is pushed on as it came. */
    private static final ScopedValue<Message<byte[]>> RECORD = ScopedValue.newInstance();

    /** What decides who is told: every event of the platform names the region it happened in. */
    record Located(DivisionCode region) {}

    @Bean
    Consumer<Message<byte[]>> webhooks(EventIntake intake, DeliveryRegister deliveries) {
        EventIntake.Builder consumer = intake.consumer("webhook");
        for (String type : EventTypes.ALL) {
            consumer.on(
                    type,
                    Located.class,
                    (event, envelope) ->
                            deliveries.add(
                                    envelope,
                                    event.region(),
                                    new String(RECORD.get().getPayload(), StandardCharsets.UTF_8)));
        }
        Consumer<Message<byte[]>> taken = consumer.build();
        return message -> ScopedValue.where(RECORD, message).run(() -> taken.accept(message));
    }
}
