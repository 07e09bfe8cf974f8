package org.shenguan.chassis.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.shenguan.chassis.testing.contract.EventContracts;
import org.shenguan.chassis.testing.contract.EventTopic;
import org.testcontainers.kafka.KafkaContainer;

/** One KRaft broker for all tests of a module, with the topics of the contracts. */
public final class KafkaBroker {

    private static final KafkaBroker INSTANCE = new KafkaBroker();

    private final String bootstrapServers;
    private @Nullable TcpProxy proxy;

    private KafkaBroker() {
        if (Servers.inContainers()) {
            KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1");
            container.start();
            bootstrapServers = container.getBootstrapServers();
        } else {
            bootstrapServers = startEmbedded();
        }
        List<NewTopic> topics = new ArrayList<>();
        for (EventTopic topic : EventContracts.topics()) {
            topics.add(new NewTopic(topic.topic(), 2, (short) 1));
        }
        create(topics);
    }

    /** The running broker. */
    public static KafkaBroker running() {
        return INSTANCE;
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * The same broker behind a connection that can be cut: clients that connect to this port stay
     * behind it. Containers advertise no such listener.
     */
    public TcpProxy cuttable() {
        TcpProxy way = proxy;
        Assumptions.assumeTrue(way != null, "the broker in a container cannot be cut off");
        return Objects.requireNonNull(way);
    }

    /** Makes a topic that no contract names, for a test of the machinery itself. */
    public void createTopic(String name, int partitions) {
        create(List.of(new NewTopic(name, partitions, (short) 1)));
    }

    private void create(List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String startEmbedded() {
        try {
            Path directory = Files.createTempDirectory("shenguan-kafka");
            int client = freePort();
            int controller = freePort();
            Properties settings = new Properties();
            settings.setProperty("process.roles", "broker,controller");
            settings.setProperty("node.id", "1");
            settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
            int behindProxy = freePort();
            proxy = TcpProxy.to("127.0.0.1", behindProxy);
            settings.setProperty(
                    "listeners",
                    "PLAINTEXT://127.0.0.1:%d,CUTTABLE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                            .formatted(client, behindProxy, controller));
            settings.setProperty(
                    "advertised.listeners",
                    "PLAINTEXT://127.0.0.1:%d,CUTTABLE://127.0.0.1:%d"
                            .formatted(client, proxy.port()));
            settings.setProperty(
                    "listener.security.protocol.map",
                    "PLAINTEXT:PLAINTEXT,CUTTABLE:PLAINTEXT,CONTROLLER:PLAINTEXT");
            settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
            settings.setProperty("controller.listener.names", "CONTROLLER");
            settings.setProperty("log.dirs", directory.resolve("log").toString());
            settings.setProperty("offsets.topic.replication.factor", "1");
            settings.setProperty("offsets.topic.num.partitions", "4");
            settings.setProperty("transaction.state.log.replication.factor", "1");
            settings.setProperty("transaction.state.log.min.isr", "1");
            settings.setProperty("transaction.state.log.num.partitions", "2");
            settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
            settings.setProperty("share.coordinator.state.topic.min.isr", "1");
            settings.setProperty("group.initial.rebalance.delay.ms", "0");
            settings.setProperty("auto.create.topics.enable", "false");
            settings.setProperty("log.cleaner.enable", "false");
            Path file = directory.resolve("server.properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                settings.store(out, null);
            }
            StorageTool.execute(
                    new String[] {
                        "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()
                    },
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
            return "127.0.0.1:" + client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
