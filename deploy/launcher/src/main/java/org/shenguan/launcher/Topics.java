package org.shenguan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import tools.jackson.databind.json.JsonMapper;

/** 主题: the topics of the platform as {@code deploy/kafka/topics.json} lists them. */
public final class Topics {

    /** One topic with the settings that differ from the broker's. */
    public record Topic(String name, int partitions, Map<String, String> settings) {}

    private static final short ONE_REPLICA = 1;

    private final List<Topic> topics;

    private Topics(List<Topic> topics) {
        this.topics = List.copyOf(topics);
    }

    public static Topics from(Path file) {
        return new Topics(List.of(new JsonMapper().readValue(file.toFile(), Topic[].class)));
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
                if (!there.contains(topic.name())) {
                    missing.add(
                            new NewTopic(topic.name(), topic.partitions(), ONE_REPLICA)
                                    .configs(topic.settings()));
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
