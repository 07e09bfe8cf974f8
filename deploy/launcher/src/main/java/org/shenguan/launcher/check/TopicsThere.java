package org.shenguan.launcher.check;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.shenguan.launcher.Topics;
import org.shenguan.launcher.Topics.Topic;

/** Every topic of the contract is there with its partitions and settings. */
final class TopicsThere implements Hop {

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public void run(LoopContext context) {
        try (var admin = Topics.admin(context.ports().bootstrapServers())) {
            for (Topic topic : context.topics().all()) {
                verify(admin, topic);
            }
        } catch (ExecutionException e) {
            throw new HopFailure(String.valueOf(e.getMessage()), "kafka");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HopFailure("interrupted");
        }
    }

    private static void verify(Admin admin, Topic topic)
            throws ExecutionException, InterruptedException {
        String name = topic.topic();
        var descriptions = admin.describeTopics(List.of(name)).allTopicNames().get();
        int partitions = Objects.requireNonNull(descriptions.get(name)).partitions().size();
        if (partitions != topic.partitions()) {
            throw new HopFailure(name + " has " + partitions + " partitions", "kafka");
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var configurations = admin.describeConfigs(List.of(resource)).all().get();
        var settings = Objects.requireNonNull(configurations.get(resource));
        topic.config()
                .forEach((key, wanted) -> {
                    String found = settings.get(key).value();
                    if (!wanted.equals(found)) {
                        throw new HopFailure(
                                "%s has %s=%s instead of %s".formatted(name, key, found, wanted),
                                "kafka");
                    }
                });
    }
}
