package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** Kafka: one real broker that is its own controller, its log kept. */
final class Kafka {

    static final String NAME = "kafka";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Layout layout;
    private final Ports ports;
    private final Processes processes;

    Kafka(Layout layout, Ports ports, Processes processes) {
        this.layout = layout;
        this.ports = ports;
        this.processes = processes;
    }

    void start() {
        Path configuration = writeConfiguration();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(configuration);
        }
        var words = java("320m", "kafka.Kafka", List.of(configuration.toString()));
        processes.start(Command.of(NAME, layout.run(), words)).awaitReady(this::answers, LIMIT);
        Topics.from(layout.topicsFile()).ensure(ports.bootstrapServers());
    }

    private void format(Path configuration) {
        Layout.deleteTree(data());
        String cluster = Uuid.randomUuid().toString();
        var arguments = List.of("format", "-t", cluster, "-c", configuration.toString());
        processes.run(
                Command.of(
                        "kafka-format",
                        layout.run(),
                        java("128m", "kafka.tools.StorageTool", arguments)),
                LIMIT);
    }

    private List<String> java(String heap, String main, List<String> arguments) {
        String libraries =
                layout.launcherBuild().resolve("kafka", "lib", "*")
                        + ":"
                        + layout.launcherBuild().resolve("lib", "*");
        var words =
                new ArrayList<>(
                        List.of(
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                                "-Dorg.slf4j.simpleLogger.log.state.change.logger=warn",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                libraries,
                                main));
        words.addAll(arguments);
        return JavaCommand.of(layout, heap, words);
    }

    private boolean answers() {
        var settings =
                Map.<String, Object>of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ports.bootstrapServers(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        2000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        1000);
        if (!Ports.isTaken(ports.kafka())) {
            return false;
        }
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path writeConfiguration() {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
        settings.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(ports.kafka(), ports.kafkaController()));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + ports.bootstrapServers());
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", data().toString());
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty(
                "auto.create.topics.enable", "false"); // topics are part of the contract
        for (String one :
                List.of(
                        "offsets.topic.replication.factor",
                        "transaction.state.log.replication.factor",
                        "transaction.state.log.min.isr",
                        "share.coordinator.state.topic.replication.factor",
                        "share.coordinator.state.topic.min.isr")) {
            settings.setProperty(one, "1");
        }
        for (String few :
                List.of(
                        "offsets.topic.num.partitions",
                        "transaction.state.log.num.partitions",
                        "share.coordinator.state.topic.num.partitions")) {
            settings.setProperty(few, "6"); // 50 each would only cost time and memory here
        }
        Path file = layout.configuration().resolve("kafka.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Path data() {
        return layout.data().resolve("kafka");
    }
}
