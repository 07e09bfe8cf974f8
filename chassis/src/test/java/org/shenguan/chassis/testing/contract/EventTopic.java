package org.shenguan.chassis.testing.contract;

import java.util.List;
import java.util.Map;

/**
 * 主题: one Kafka topic as docs/contracts/events/topics.json describes it.
 *
 * @param config the topic's settings, in the broker's own names
 */
public record EventTopic(
        String topic,
        String title,
        String producer,
        List<String> consumers,
        String key,
        int partitions,
        Map<String, String> config,
        List<Type> types) {

    /**
     * An event type that the topic carries.
     *
     * @param type the value of {@code ce_type}
     * @param schema the file beside topics.json
     */
    public record Type(String type, String title, String schema) {}
}
