package org.shenguan.chassis.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.shenguan.chassis.event.EventEnvelope;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the consumers of a service: each event type with the record of the fields that this
 * consumer uses. Types it does not name are passed over, because a topic may gain types.
 */
public final class EventIntake {

    private final EventDesk desk;
    private final JsonMapper json;
    private final Map<String, Map<String, Route<?>>> consumers = new ConcurrentHashMap<>();

    EventIntake(EventDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * Starts a consumer.
     *
     * @param name unique in the service and stable for ever: the inbox remembers under it
     */
    public Builder consumer(String name) {
        return new Builder(name);
    }

    /** Takes the first letter that is parked for this subject, if there is one. */
    EventDesk.ReplayStep replayFirst(
            String consumer, String subject, Consumer<DeadLetter> whenTaken) {
        return desk.replayFirst(
                consumer, consumers.getOrDefault(consumer, Map.of()), subject, whenTaken);
    }

    /** Collects what to do with each type. */
    public final class Builder {

        private final String name;
        private final Map<String, Route<?>> routes = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Handles one contract.
         *
         * @param contract name of the contract without the {@code shenguan.} prefix, such as {@code
         *     approval.application-decided.v1}
         */
        public <T> Builder on(String contract, Class<T> payload, EventEffect<T> handler) {
            return onRecord(
                    contract, payload, (event, envelope, _) -> handler.handle(event, envelope));
        }

        /** Handles one contract with the record that carried it. */
        public <T> Builder onRecord(String contract, Class<T> payload, RecordEffect<T> handler) {
            routes.put("shenguan." + contract, new Route<>(payload, handler));
            return this;
        }

        /** The function bean that Spring Cloud Stream binds to the topic, a poll at a time. */
        public Consumer<Message<List<byte[]>>> build() {
            Map<String, Route<?>> known = Map.copyOf(routes);
            if (consumers.put(name, known) != null) {
                throw new IllegalStateException("two consumers are named " + name);
            }
            return batch -> desk.take(name, known, ReceivedEvent.from(batch));
        }
    }

    /** How one type is read and handled. */
    final class Route<T> {

        private final Class<T> payload;
        private final RecordEffect<T> handler;

        private Route(Class<T> payload, RecordEffect<T> handler) {
            this.payload = payload;
            this.handler = handler;
        }

        void handle(ReceivedEvent event, EventEnvelope envelope) {
            handler.handle(
                    json.readValue(event.payload(), payload), envelope, new TakenRecord(event));
        }
    }
}
