package org.shenguan.launcher.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.shenguan.launcher.Platform;
import org.shenguan.launcher.Replica;

/** 转发观察: looks at every outbox ten times a second, to see who leads its relay and whether it moves. */
final class RelayWatch implements AutoCloseable {

    static final String LEADER = "the relay's leader was killed";
    static final String BACK = " is back";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final List<String> SERVERS = List.of("postgresql", "kafka");

    /** The position, whether rows lie beyond it, and the connection that holds the leader's lock. */
    private static final String LOOK =
            """
            select moved_at,
                   exists (select 1 from outbox
                           where transaction_id >= settled::text::xid8
                             and (horizon = settled or transaction_id >= horizon::text::xid8
                                  or id > last_id)) as waiting,
                   coalesce((select a.application_name
                             from pg_locks l join pg_stat_activity a using (pid)
                             where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                               and l.classid = 1397245262 and l.objid = 1196769614
                               and l.database = (select oid from pg_database
                                                 where datname = current_database())), '') as leader
            from outbox_position
            """;

    private final Platform platform;
    private final List<Replica> replicas;
    private final Predicate<String> isReady;
    private final Clock clock;
    private final Recoveries recoveries = new Recoveries();
    private final Map<String, String> leaders = new ConcurrentHashMap<>();
    private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    RelayWatch(Platform platform, List<Replica> replicas, Predicate<String> isReady, Clock clock) {
        this.platform = platform;
        this.replicas = replicas;
        this.isReady = isReady;
        this.clock = clock;
    }

    void watch() {
        for (String database : databases()) {
            Thread.ofVirtual().name("relay-watch-" + database).start(() -> look(database));
        }
    }

    /** Tells that a process is about to be killed. */
    void struck(String name) {
        if (SERVERS.contains(name)) {
            databases().forEach(recoveries::interrupt);
            return;
        }
        String database =
                replicas.stream()
                        .filter(replica -> replica.name().equals(name))
                        .findFirst()
                        .map(RelayWatch::database)
                        .orElseThrow();
        if (!isServed(database, name)) {
            recoveries.interrupt(database);
        } else if (leads(name, database) && SERVERS.stream().allMatch(isReady)) {
            recoveries.begin(database, LEADER, clock.instant());
        }
    }

    /** Tells that a process is ready again. */
    void ready(String name) {
        if (SERVERS.contains(name) && SERVERS.stream().allMatch(isReady)) {
            databases().stream()
                    .filter(database -> isServed(database, ""))
                    .forEach(database -> recoveries.begin(database, name + BACK, clock.instant()));
        }
    }

    /** The databases whose relay that replica leads: one or none. */
    boolean leads(String name, String database) {
        return name.equals(leaders.get(database));
    }

    boolean isDrained() {
        return databases().stream().noneMatch(database -> waiting.getOrDefault(database, true));
    }

    List<Recoveries.Recovery> recoveries() {
        return recoveries.done();
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean isServed(String database, String but) {
        return replicas.stream()
                .filter(replica -> database(replica).equals(database))
                .map(Replica::name)
                .anyMatch(name -> !name.equals(but) && isReady.test(name));
    }

    private void look(String database) {
        while (!closed) {
            try (var connection = platform.connect(database)) {
                while (!closed) {
                    look(database, connection);
                    Pause.of(BETWEEN_LOOKS);
                }
            } catch (SQLException e) {
                waiting.put(database, true);
                Pause.of(BETWEEN_LOOKS); // killed, or not up yet
            }
        }
    }

    private void look(String database, Connection connection) throws SQLException {
        Instant at = clock.instant();
        try (var statement = connection.prepareStatement(LOOK);
                ResultSet row = statement.executeQuery()) {
            row.next();
            leaders.put(database, row.getString("leader"));
            waiting.put(database, row.getBoolean("waiting"));
            recoveries.look(
                    database,
                    row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("waiting"),
                    at);
        }
    }

    private List<String> databases() {
        return replicas.stream().map(RelayWatch::database).distinct().toList();
    }

    private static String database(Replica replica) {
        return replica.service().database().orElseThrow();
    }
}
