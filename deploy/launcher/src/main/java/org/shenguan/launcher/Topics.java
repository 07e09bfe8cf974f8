package org.shenguan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 主题: the topics of the platform as the contracts list them. */
public final class Topics {

    /** One topic with the settings that differ from the broker's. */
    public record Topic(String topic, int partitions, Map<String, String> config) {}

    private record Contracts(List<Topic> topics) {}

    private static final short ONE_REPLICA = 1;

    // The contracts say more about a topic than a broker needs to know.
    private static final JsonMapper TOLERANT =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final List<Topic> topics;

    private Topics(List<Topic> topics) {
        this.topics = List.copyOf(topics);
    }

    public static Topics from(Path file) {
        return new Topics(TOLERANT.readValue(file.toFile(), Contracts.class).topics());
    }

    public List<Topic> all() {
        return topics;
    }

    /** Creates those that are missing. */
    void ensure(String bootstrapServers) {
        try (var admin = admin(bootstrapServers)) {
            var there = admin.listTopics().names().get();
            var missing = new ArrayList<NewTopic>();
            for (Topic topic : topics) {
                if (!there.contains(topic.topic())) {
                    missing.add(
                            new NewTopic(topic.topic(), topic.partitions(), ONE_REPLICA)
                                    .configs(topic.config()));
                }
            }
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new LaunchFailure("The topics cannot be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while creating topics", e);
        }
    }

    public static Admin admin(String bootstrapServers) {
        return Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
    }
}
