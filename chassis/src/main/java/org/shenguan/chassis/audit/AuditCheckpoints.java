package org.shenguan.chassis.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.audit.AuditVerdict.Broken;

/**
 * Makes checkpoints. What is about to be vouched for is verified first, back to the checkpoint
 * before: a chain that was tampered with since is not signed, and an alarm tells it.
 */
final class AuditCheckpoints {

    static final String UNSIGNED = "audit-unsigned";
    static final String BROKEN = "audit-broken";

    private final AuditChain chain;
    private final AuditVerification verification;
    private final CheckpointKeys keys;
    private final AuditProperties settings;
    private final Alarms alarms;
    private final InstantSource clock;

    AuditCheckpoints(
            AuditChain chain,
            CheckpointKeys keys,
            AuditProperties settings,
            Alarms alarms,
            InstantSource clock) {
        this.chain = chain;
        this.verification = new AuditVerification(chain, keys);
        this.keys = keys;
        this.settings = settings;
        this.alarms = alarms;
        this.clock = clock;
    }

    void makeIfDue() {
        if (!keys.canSign()) {
            alarms.raise(UNSIGNED, "audit", "未配置审计签名密钥（shenguan.audit.signing-key），检查点未签名。");
        }
        AuditLink last = chain.last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<AuditCheckpoint> before = chain.lastCheckpoint();
        long since = last.position() - before.map(AuditCheckpoint::position).orElse(0L);
        boolean due =
                before.isEmpty()
                        || since >= settings.checkpointEntries()
                        || !now.isBefore(before.get().madeAt().plus(settings.checkpointPeriod()));
        if (since == 0 || !due) {
            return;
        }
        long from = before.map(AuditCheckpoint::position).orElse(1L);
        AuditVerdict verdict =
                verification.verify(from, Math.max(1, last.position() - from + 1), List.of());
        if (verdict instanceof Broken(AuditBreak at)) {
            alarms.raise(BROKEN, "audit", "审计链已断，未生成检查点：" + AuditBreakView.of(at).detail());
            return;
        }
        alarms.clear(BROKEN, "audit");
        chain.add(
                keys.sign(
                        new AuditCheckpoint(
                                last.position(), last.linkHash(), now, null, null, null)));
    }
}
