package org.shenguan.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The relay's position on a database of its own, without a relay running. */
class OutboxJournalTests {

    private final PostgresServer.TestDatabase database =
            PostgresServer.running().createDatabase("journal");
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.app(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
    }

    @Test
    void readsEachEventOnceAndGoesOnWhereItStopped() throws SQLException {
        append("first");
        append("second");

        try (OutboxJournal journal = lead()) {
            assertThat(waiting(journal)).containsExactly("first", "second");
            assertThat(waiting(journal)).isEmpty();
        }
        append("third");

        try (OutboxJournal successor = lead()) {
            assertThat(waiting(successor)).containsExactly("third");
        }
    }

    @Test
    void letsOneRelayLeadAtATime() throws SQLException {
        try (OutboxJournal _ = lead()) {
            assertThat(OutboxJournal.tryLead(dataSource, "/test")).isNull();
        }

        try (OutboxJournal successor = lead()) {
            assertThat(successor).isNotNull();
        }
    }

    @Test
    void leavesAnUnfinishedTransactionForALaterWindow() throws SQLException {
        try (Connection late = dataSource.getConnection();
                OutboxJournal journal = lead()) {
            late.setAutoCommit(false);
            JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                                    late, true))
                    .sql(INSERT)
                    .params("late")
                    .update();
            append("early");
            assertThat(waiting(journal)).doesNotContain("late");

            late.commit();

            assertThat(waiting(journal)).contains("late");
        }
    }

    /** The second change began first and waited for the row: it carries the lower transaction id. */
    @Test
    void keepsTheOrderOfTwoChangesWhileAnOlderTransactionThanTheFirstStillRuns()
            throws SQLException {
        try (Connection second = begin();
                Connection other = begin();
                OutboxJournal journal = lead()) {
            append("first change");
            jdbcOn(second).sql(INSERT).params("second change").update();
            second.commit();

            assertThat(waiting(journal)).containsExactly("first change", "second change");

            jdbcOn(other).sql(INSERT).params("committed late").update();
            other.commit();
            assertThat(waiting(journal)).containsExactly("committed late");
            append("afterwards");
            assertThat(waiting(journal)).containsExactly("afterwards");
        }
        try (OutboxJournal successor = lead()) {
            assertThat(waiting(successor)).isEmpty();
        }
    }

    @Test
    void remembersNothingOfABacklogHoweverLongItIs() throws SQLException {
        for (int i = 0; i < 25; i++) {
            append("event " + i);
        }
        try (OutboxJournal journal = lead()) {
            for (int page = 0; page < 3; page++) {
                OutboxJournal.Batch batch = journal.next(10);
                journal.settle(batch);

                assertThat(batch.rows()).hasSize(page < 2 ? 10 : 5);
                assertThat(journal.remembered()).isZero();
            }
            assertThat(waiting(journal)).isEmpty();
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        jdbcOn(connection).sql("select pg_current_xact_id()::text").query(String.class).single();
        return connection;
    }

    private static JdbcClient jdbcOn(Connection connection) {
        return JdbcClient.create(
                new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                        connection, true));
    }

    @Test
    void goesOnInAServerThatCountsItsTransactionsAnew() throws SQLException {
        append("sent before the dump");
        try (OutboxJournal journal = lead()) {
            assertThat(waiting(journal)).hasSize(1);
        }
        append("waiting in the dump");
        // As after a restore: all that was settled lies far above what this server has counted.
        jdbc.sql(
                        """
                        update outbox set transaction_id = (transaction_id::text::bigint + 1000000000)::text::xid8
                        """)
                .update();
        jdbc.sql(
                        "update outbox_position set settled = settled + 1000000000, horizon = horizon + 1000000000")
                .update();

        try (OutboxJournal journal = lead()) {
            append("after the restore");

            assertThat(waiting(journal))
                    .containsExactly("waiting in the dump", "after the restore");
        }
    }

    private static final String INSERT =
            """
            insert into outbox (event_id, contract, topic, subject, sequence, occurred_at, payload)
            values (gen_random_uuid(), 'c', 't', ?, 1, now(), '{}')
            """;

    private void append(String subject) {
        jdbc.sql(INSERT).params(subject).update();
    }

    private OutboxJournal lead() throws SQLException {
        return Objects.requireNonNull(
                OutboxJournal.tryLead(dataSource, "/test"), "somebody else leads");
    }

    private static List<String> waiting(OutboxJournal journal) throws SQLException {
        OutboxJournal.Batch batch = journal.next(100);
        journal.settle(batch);
        return batch.rows().stream().map(row -> row.envelope().subject()).toList();
    }
}
