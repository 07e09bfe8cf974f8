package org.shenguan.bench.events;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A real broker in a process of its own. */
final class BenchBroker implements AutoCloseable {

    private final Process process;
    private final String address;
    private final Admin admin;

    private BenchBroker(Process process, String address) {
        this.process = process;
        this.address = address;
        this.admin = Admin.create(Map.of("bootstrap.servers", address));
    }

    static BenchBroker start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("shenguan-bench-kafka");
        int client = freePort();
        int controller = freePort();
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings(folder, client, controller).store(out, null);
        }
        Path log = folder.resolve("broker.log");
        run(
                log,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                file.toString());
        BenchBroker broker =
                new BenchBroker(
                        java(log, "kafka.Kafka", file.toString()).start(), "127.0.0.1:" + client);
        broker.awaitReady();
        return broker;
    }

    String address() {
        return address;
    }

    void createTopic(String name, int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
    }

    @Override
    public void close() {
        admin.close();
        process.destroy();
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                admin.describeCluster().nodes().get(1, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The broker ended with " + process.exitValue());
                }
            }
        }
        throw new IOException("The broker does not answer");
    }

    private static Properties settings(Path folder, int client, int controller) {
        Properties settings = new Properties();
        settings.putAll(
                Map.of(
                        "process.roles", "broker,controller",
                        "node.id", "1",
                        "controller.quorum.voters", "1@127.0.0.1:" + controller,
                        "listeners",
                                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                        .formatted(client, controller),
                        "advertised.listeners", "PLAINTEXT://127.0.0.1:" + client,
                        "controller.listener.names", "CONTROLLER",
                        "log.dirs", folder.resolve("log").toString(),
                        "offsets.topic.replication.factor", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "auto.create.topics.enable", "false"));
        settings.putAll(
                Map.of(
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "share.coordinator.state.topic.replication.factor", "1",
                        "share.coordinator.state.topic.min.isr", "1"));
        return settings;
    }

    private static void run(Path log, String... words) throws IOException, InterruptedException {
        int status = java(log, words).start().waitFor();
        if (status != 0) {
            throw new IOException("%s ended with %d, see %s".formatted(words[0], status, log));
        }
    }

    private static ProcessBuilder java(Path log, String... words) {
        java.util.ArrayList<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
