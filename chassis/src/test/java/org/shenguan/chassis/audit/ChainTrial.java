package org.shenguan.chassis.audit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.testing.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The chain on a database of its own, worked as the service does and tampered with as its owner. */
final class ChainTrial {

    static final String SERVICE = "trial-service";

    final PostgresServer.TestDatabase database =
            PostgresServer.running().createDatabase("audit_chain");
    final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(
                    database.url() + "?options=" + EVERYTHING, database.app(), database.password());
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final AuditChain chain = new AuditChain(jdbc);
    final AuditSealer sealer = new AuditSealer(dataSource, chain);
    final Alarms alarms =
            new Alarms(
                    new io.micrometer.core.instrument.simple.SimpleMeterRegistry(),
                    InstantSource.system());
    private final KeyPair pair = newPair();
    final CheckpointKeys keys = keys(pair);

    // As ScopedDataSource sets for the platform's own work.
    private static final String EVERYTHING =
            "-c%20shenguan.region_from=000000%20-c%20shenguan.region_to=999999"
                    + "%20-c%20shenguan.department=*";

    ChainTrial() {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
    }

    static final String INSERT =
            """
            insert into audit_entry (occurred_at, action, target_type, target_id, region, actor,
                                     actor_name, actor_roles, details)
            values (now(), 'note.write', 'Note', ?, '140700', 'approver.x', '王芳', 'APPROVER', '{}')
            """;

    void record(String target) {
        jdbc.sql(INSERT).param(target).update();
    }

    void recordAndSeal(int entries) {
        for (int i = 0; i < entries; i++) {
            record("note " + i);
        }
        sealAll();
    }

    /** Any transaction running anywhere on the server holds the sealer back for a while. */
    void sealAll() {
        await().until(() -> {
            sealer.seal();
            return chain.unlinked(0).isEmpty();
        });
    }

    void checkpoint() {
        checkpoint(keys);
    }

    void checkpoint(CheckpointKeys signer) {
        AuditProperties eager = new AuditProperties(null, List.of(), SECOND, SECOND, 1);
        new AuditCheckpoints(chain, signer, eager, alarms, InstantSource.fixed(Instant.now()))
                .makeIfDue();
    }

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** All checkpoints, as somebody outside kept them. */
    List<AuditCheckpoint> kept() {
        return chain.checkpoints(0, Long.MAX_VALUE, 1000);
    }

    AuditVerdict verify(AuditCheckpoint... kept) {
        return verify(List.of(kept));
    }

    AuditVerdict verify(List<AuditCheckpoint> kept) {
        return new AuditVerification(chain, keys).verify(1, 100_000, kept);
    }

    int tamper(String... statements) {
        int rows = 0;
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                rows += sql.executeUpdate(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** As an owner who knows how links are made: everything from this position on is made again. */
    void rewriteFrom(long position) {
        AuditLink last = chain.at(position - 1).orElseThrow();
        List<AuditChain.Linked> rest = chain.after(position - 1, 1000);
        for (AuditChain.Linked linked : rest) {
            last = last.next(Objects.requireNonNull(linked.entry()), linked.link().settled());
            tamper(
                    "update audit_link set entry_hash = '\\x%s', link_hash = '\\x%s' where position = %d"
                            .formatted(last.entryHash(), last.linkHash(), last.position()));
        }
    }

    long entryAt(long position) {
        return chain.at(position).orElseThrow().entryId();
    }

    void empty() {
        tamper("truncate audit_entry, audit_link, audit_checkpoint");
    }

    /** What the independent verifier says, or null where no Python is. */
    @org.jspecify.annotations.Nullable
    String independentVerdict(Path folder, List<AuditCheckpoint> kept)
            throws IOException, InterruptedException {
        JsonMapper json = JsonMapper.builder().build();
        Path file = folder.resolve("chain.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            new AuditExport(json).chain(chain, out);
        }
        Path notes = folder.resolve("kept.jsonl");
        Files.write(notes, kept.stream().map(json::writeValueAsString).toList());
        Process process;
        try {
            process =
                    new ProcessBuilder(
                                    "python3",
                                    "../deploy/verify-audit",
                                    "--service",
                                    SERVICE,
                                    "--key",
                                    Base64.getEncoder()
                                            .encodeToString(pair.getPublic().getEncoded()),
                                    "--kept",
                                    notes.toString(),
                                    file.toString())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException noPython) {
            return null;
        }
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CheckpointKeys keys(KeyPair pair) {
        return new CheckpointKeys(
                SERVICE,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                List.of());
    }
}
