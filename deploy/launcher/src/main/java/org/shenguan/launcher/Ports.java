package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of one running platform. */
public record Ports(
        int postgres,
        int kafka,
        int kafkaController,
        int keycloak,
        int keycloakManagement,
        Map<Service, Integer> services) {

    private static final int SERVERS = 5;
    private static final int BETWEEN_REPLICAS = 50;

    /** A port and what it is for. */
    record Use(int port, String purpose) {}

    public int of(Service service) {
        return services.getOrDefault(service, 0);
    }

    public String address(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    int of(Replica replica) {
        return of(replica.service()) + (replica.number() - 1) * BETWEEN_REPLICAS;
    }

    public String address(Replica replica) {
        return "http://127.0.0.1:" + of(replica);
    }

    public String keycloakAddress() {
        return "http://127.0.0.1:" + keycloak;
    }

    public String issuer() {
        return keycloakAddress() + "/realms/shenguan";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    /** The ports that the documents name; the servers' are off the beaten track of local installations. */
    static Ports standard(int offset) {
        var services = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.standardPort() + offset);
        }
        return new Ports(
                15432 + offset,
                19092 + offset,
                19093 + offset,
                8180 + offset,
                8190 + offset,
                Map.copyOf(services));
    }

    /** Ports nobody uses at this moment, all held at once so that no two are the same. */
    static Ports free() {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < SERVERS + Service.values().length; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var numbers = held.stream().map(ServerSocket::getLocalPort).toList();
            var services = new EnumMap<Service, Integer>(Service.class);
            for (Service service : Service.values()) {
                services.put(service, numbers.get(SERVERS + service.ordinal()));
            }
            return new Ports(
                    numbers.get(0),
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(3),
                    numbers.get(4),
                    Map.copyOf(services));
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    List<Use> uses(List<Replica> replicas) {
        var uses = new ArrayList<Use>();
        uses.add(new Use(postgres, "PostgreSQL"));
        uses.add(new Use(kafka, "Kafka"));
        uses.add(new Use(kafkaController, "Kafka's controller"));
        uses.add(new Use(keycloak, "Keycloak"));
        uses.add(new Use(keycloakManagement, "Keycloak's health"));
        replicas.forEach(replica -> uses.add(new Use(of(replica), replica.name())));
        return List.copyOf(uses);
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
