package org.shenguan.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.alarm.Alarm;
import org.shenguan.chassis.audit.AuditVerdict.Intact;
import org.springframework.dao.DataAccessException;

/** Every entry comes into the chain once, whoever commits when and whoever seals. */
class AuditSealerTests {

    private static final ChainTrial trial = new ChainTrial();

    @BeforeEach
    void empty() {
        trial.empty();
    }

    @Test
    void linksWhatIsThereAndGoesOnWhereItStopped() {
        trial.recordAndSeal(3);
        trial.recordAndSeal(2);
        trial.sealer.seal();

        assertThat(trial.chain.last().position()).isEqualTo(5);
        assertThat(trial.verify()).isEqualTo(new Intact(1, 5, 0, true));
    }

    @Test
    void linksMoreThanFitsIntoOneBatch() {
        trial.tamper(
                """
                insert into audit_entry (occurred_at, action, target_type, target_id, region, actor,
                                         actor_name, actor_roles, details)
                select now(), 'a', 'T', n::text, '140700', 'x', 'x', '', '{}'
                from generate_series(1, 2500) n
                """);

        trial.sealAll();

        assertThat(trial.verify()).isEqualTo(new Intact(1, 2500, 0, true));
    }

    @Test
    void leavesAnUnfinishedTransactionForALaterWindow() throws SQLException {
        try (Connection late = trial.dataSource.getConnection();
                PreparedStatement insert = late.prepareStatement(ChainTrial.INSERT)) {
            late.setAutoCommit(false);
            insert.setString(1, "late");
            insert.executeUpdate();
            trial.record("early");
            trial.record("early too");
            trial.sealer.seal();
            assertThat(trial.chain.last().position()).isZero();

            late.commit();
            trial.sealAll();
        }

        assertThat(trial.verify()).isEqualTo(new Intact(1, 3, 0, true));
    }

    @Test // T18
    void skipsNothingOfConcurrentWritersWhileTwoReplicasSeal() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> writers =
                    IntStream.range(0, 8)
                            .mapToObj(writer ->
                                    threads.submit(() ->
                                            IntStream.range(0, 40)
                                                    .forEach(i -> trial.record(writer + "/" + i))))
                            .toList();
            AuditSealer other = new AuditSealer(trial.dataSource, trial.chain);
            List<? extends Future<?>> sealers =
                    List.of(
                            threads.submit(() -> sealWhile(writers, trial.sealer)),
                            threads.submit(() -> sealWhile(writers, other)));
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (Future<?> sealer : sealers) {
                sealer.get();
            }
        }
        trial.sealAll();

        assertThat(trial.verify()).isEqualTo(new Intact(1, 320, 0, true));
    }

    private static void sealWhile(List<? extends Future<?>> writers, AuditSealer sealer) {
        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
            sealer.seal();
        }
    }

    @Test
    void goesOnInAServerThatCountsItsTransactionsAnew() {
        trial.recordAndSeal(1);
        // As after a restore: what the dump held was written by transactions far from being
        // counted.
        trial.tamper("truncate audit_link");
        trial.tamper("update audit_entry set transaction_id = '9000000000'");
        AuditEntry sealed = trial.chain.unlinked(0).getFirst();
        AuditLink dumped = AuditLink.GENESIS.next(sealed, 9_000_000_001L);
        trial.tamper(
                "insert into audit_link values (1, '9000000001', %d, '\\x%s', '\\x%s')"
                        .formatted(sealed.id(), dumped.entryHash(), dumped.linkHash()));
        trial.record("unsealed in the dump");
        trial.tamper(
                "update audit_entry set transaction_id = '9000000005' where target_id like 'unsealed%'");
        trial.record("after the restore");

        trial.sealAll();
        trial.recordAndSeal(1);

        assertThat(trial.verify()).isEqualTo(new Intact(1, 4, 0, true));
    }

    @Test
    void saysThatCheckpointsAreNotSignedWithoutAKey() {
        trial.recordAndSeal(1);

        trial.checkpoint(new CheckpointKeys(ChainTrial.SERVICE, null, List.of()));

        assertThat(trial.kept()).singleElement().matches(one -> !one.hasSignature());
        assertThat(trial.alarms.active()).extracting(Alarm::kind).contains("audit-unsigned");
    }

    @Test
    void signsNothingThatWasTamperedWith() {
        trial.recordAndSeal(3);
        trial.tamper("update audit_entry set actor = 'nobody' where id = " + trial.entryAt(2));

        trial.checkpoint();

        assertThat(trial.kept()).isEmpty();
        assertThat(trial.alarms.active()).extracting(Alarm::kind).contains("audit-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (transaction_id, occurred_at, action, target_type, target_id, region, actor, actor_name, actor_roles, details) values ('3', now(), '', '', '', '', '', '', '', '')",
                "update audit_link set settled = '0'",
                "delete from audit_link",
                "truncate audit_link",
                "update audit_checkpoint set signature = null",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint"
            })
    void isClosedToTheServiceItself(String tampering) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> trial.jdbc.sql(tampering).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
