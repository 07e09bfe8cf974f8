package org.shenguan.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenguan.chassis.audit.AuditBreak.AlteredEntry;
import org.shenguan.chassis.audit.AuditBreak.CutTail;
import org.shenguan.chassis.audit.AuditBreak.ForgedCheckpoint;
import org.shenguan.chassis.audit.AuditBreak.MissingEntry;
import org.shenguan.chassis.audit.AuditBreak.MissingLink;
import org.shenguan.chassis.audit.AuditBreak.ReorderedLink;
import org.shenguan.chassis.audit.AuditBreak.RewrittenChain;
import org.shenguan.chassis.audit.AuditBreak.UnknownKey;
import org.shenguan.chassis.audit.AuditBreak.UnsealedEntry;
import org.shenguan.chassis.audit.AuditVerdict.Broken;
import org.shenguan.chassis.audit.AuditVerdict.Intact;
import org.shenguan.chassis.testing.Property;

/** T18: whatever the owner of the database does to the trail is found and named, by two programs. */
class AuditVerificationTests {

    private static final ChainTrial trial = new ChainTrial();

    @TempDir Path folder;

    @BeforeEach
    void sixEntriesTwiceVouchedFor() {
        trial.empty();
        trial.recordAndSeal(3);
        trial.checkpoint();
        trial.recordAndSeal(3);
        trial.checkpoint();
    }

    @Test
    void findsAnUntouchedChainIntact() {
        assertThat(trial.kept()).extracting(AuditCheckpoint::position).contains(3L);

        assertThat(trial.verify()).isInstanceOf(Intact.class);
        agree("\"intact\": true", List.of());
    }

    @Test // T18
    void namesTheEntryThatWasEdited() {
        trial.tamper("update audit_entry set actor = 'x' where id = " + trial.entryAt(4));

        assertBroken(new AlteredEntry(4, trial.entryAt(4)));
        agree("altered-entry", List.of());
    }

    @Test // T18
    void namesTheEntryThatWasDeleted() {
        long gone = trial.entryAt(2);
        trial.tamper("delete from audit_entry where id = " + gone);

        assertBroken(new MissingEntry(2, gone));
        agree("missing-entry", List.of());
    }

    @Test
    void namesTheLinkThatWasDeleted() {
        trial.tamper("delete from audit_link where position = 2");

        assertBroken(new MissingLink(2));
        agree("missing-link", List.of());
    }

    @Test
    void namesTheLinksThatChangedPlaces() {
        long later = trial.entryAt(5);
        trial.tamper(
                "update audit_link set position = -2 where position = 2",
                "update audit_link set position = 2 where position = 5",
                "update audit_link set position = 5 where position = -2");

        assertBroken(new ReorderedLink(2, later));
        agree("reordered-link", List.of());
    }

    @Test
    void namesAnEntryThatWasSlippedInAfterwards() {
        trial.record("slipped in");
        trial.tamper("update audit_entry set transaction_id = '3' where target_id = 'slipped in'");
        long slippedIn = trial.chain.unlinked(0).getFirst().id();

        assertBroken(new UnsealedEntry(slippedIn));
        agree("unsealed-entry", List.of());
    }

    @Test // T18
    void findsACutTailByTheCheckpointThatSomebodyKept() {
        List<AuditCheckpoint> kept = trial.kept();
        trial.tamper(
                "delete from audit_entry where id >= " + trial.entryAt(3),
                "delete from audit_link where position >= 3",
                "delete from audit_checkpoint where position >= 3");

        assertThat(trial.verify()).isInstanceOf(Intact.class);
        assertThat(trial.verify(kept)).isEqualTo(new Broken(new CutTail(2, 3)));
        agree("cut-tail", kept);
    }

    @Test // T18
    void findsARewrittenChainByItsSignedCheckpoint() {
        trial.tamper("update audit_entry set actor = 'x' where id = " + trial.entryAt(2));
        trial.rewriteFrom(2);

        assertBroken(new RewrittenChain(0, 3));
        agree("rewritten-chain", List.of());
    }

    @Test // T18
    void refusesAForgedSignature() {
        trial.tamper("update audit_entry set actor = 'x' where id = " + trial.entryAt(2));
        trial.rewriteFrom(2);
        trial.tamper(
                "update audit_checkpoint c set link_hash = l.link_hash from audit_link l"
                        + " where l.position = c.position");

        assertBroken(new ForgedCheckpoint(3, trial.kept().getFirst().keyId()));
        agree("forged-checkpoint", List.of());
    }

    @Test
    void refusesACheckpointThatAnUnknownKeySigned() {
        trial.tamper("truncate audit_checkpoint");
        CheckpointKeys foreign = ChainTrial.keys(ChainTrial.newPair());
        trial.checkpoint(foreign);

        assertBroken(new UnknownKey(6, trial.kept().getFirst().keyId()));
        agree("unknown-key", List.of());
    }

    @Test
    void verifiesAStretchFromAnyPosition() {
        AuditVerdict verdict =
                new AuditVerification(trial.chain, trial.keys).verify(3, 2, List.of());

        assertThat(verdict).isEqualTo(new Intact(3, 4, 3, false));
    }

    @Test // T18
    void findsEveryRandomMutation() {
        Property.holds(
                150,
                random -> {
                    trial.empty();
                    int first = 1 + random.nextInt(4);
                    trial.recordAndSeal(first);
                    trial.recordAndSeal(1 + random.nextInt(6));
                    trial.checkpoint();
                    List<AuditCheckpoint> kept = trial.kept();
                    long length = trial.chain.last().position();

                    String mutation = mutate(random, length);

                    assertThat(trial.verify(kept)).as(mutation).isInstanceOf(Broken.class);
                });
    }

    private static String mutate(RandomGenerator random, long length) {
        long position = 1 + random.nextLong(length);
        long entry = trial.entryAt(position);
        String column =
                Property.oneOf(
                        random,
                        "action",
                        "target_type",
                        "target_id",
                        "actor",
                        "actor_name",
                        "actor_roles",
                        "details");
        String nullable =
                Property.oneOf(
                        random,
                        "actor_region",
                        "actor_department",
                        "address",
                        "request_id",
                        "trace_id");
        String time = Property.oneOf(random, "occurred_at", "recorded_at");
        String cut = "delete from audit_link where position >= " + position;
        List<String> mutation =
                switch (random.nextInt(9)) {
                    case 0 -> update(entry, "%1$s = %1$s || 'x'".formatted(column));
                    case 1 -> update(entry, nullable + " = 'x'");
                    case 2 -> update(entry, "%1$s = %1$s + interval '1 us'".formatted(time));
                    case 3 -> update(entry, "region = '140800'");
                    case 4 -> update(entry, "transaction_id = '3'");
                    case 5 -> List.of("delete from audit_entry where id = " + entry);
                    case 6 -> List.of("delete from audit_link where position = " + position);
                    case 7 ->
                            List.of(
                                    "update audit_link set %s where position = %d"
                                            .formatted(
                                                    Property.oneOf(
                                                            random,
                                                            "settled = '1'",
                                                            "entry_hash = sha256('x')",
                                                            "link_hash = sha256('x')",
                                                            "entry_id = -1"),
                                                    position));
                    default ->
                            List.of(
                                    "delete from audit_entry where id >= " + entry,
                                    cut,
                                    "truncate audit_checkpoint");
                };
        trial.tamper(mutation.toArray(String[]::new));
        return String.join("; ", mutation);
    }

    private static List<String> update(long entry, String change) {
        return List.of("update audit_entry set %s where id = %d".formatted(change, entry));
    }

    private static void assertBroken(AuditBreak expected) {
        assertThat(trial.verify()).isEqualTo(new Broken(expected));
    }

    /** The program that shares no code with the service comes to the same verdict. */
    private void agree(String word, List<AuditCheckpoint> kept) {
        try {
            String said = trial.independentVerdict(folder, kept);
            if (said != null) {
                assertThat(Stream.of(said.split("\n")).toList().getLast()).contains(word);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
