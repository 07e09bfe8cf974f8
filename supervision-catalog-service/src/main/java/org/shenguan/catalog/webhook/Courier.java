package org.shenguan.catalog.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 推送: carries what is due to its receivers. Every replica may carry at once; each worker that finds
 * something to do calls one more, up to the limit, and ends when it finds nothing.
 */
@Component
class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Beyond the receiver's time, for the two transactions around the call. */
    private static final int LEASE_MARGIN_SECONDS = 30;

    private final LaneStore lanes;
    private final Receiver receiver;
    private final WebhookProperties settings;
    private final RetryPolicy retries;
    private final SecureRandom random;
    private final ScopeSwitch scopes;
    private final Clock clock;
    private final Semaphore idle;
    private volatile boolean closed;

    Courier(
            LaneStore lanes,
            Receiver receiver,
            WebhookProperties settings,
            SecureRandom random,
            ScopeSwitch scopes,
            Clock clock) {
        this.lanes = lanes;
        this.receiver = receiver;
        this.settings = settings;
        this.retries = new RetryPolicy(settings.firstPause(), settings.longestPause());
        this.random = random;
        this.scopes = scopes;
        this.clock = clock;
        this.idle = new Semaphore(settings.workers());
    }

    /** Something may be due: one worker more looks, and calls others if there is. */
    void wake() {
        if (!closed && idle.tryAcquire()) {
            Thread.ofVirtual().name("webhook-courier").start(this::carry);
        }
    }

    private void carry() {
        try {
            scopes.within(
                    RowScope.everything(),
                    () -> {
                        boolean any = true;
                        while (any && !closed) {
                            any = carryOne();
                        }
                    });
        } catch (RuntimeException outage) {
            log.warn("Webhooks are not carried for now: {}", outage.toString());
        } finally {
            idle.release();
        }
    }

    private boolean carryOne() {
        Instant now = clock.instant();
        Instant leaseEnds = now.plus(settings.timeout()).plusSeconds(LEASE_MARGIN_SECONDS);
        Optional<Claim> due = lanes.claim(now, leaseEnds, settings.workersPerSubscription());
        due.ifPresent(claim -> {
            wake();
            settle(claim, receiver.post(claim, now));
        });
        return due.isPresent();
    }

    private void settle(Claim claim, Attempt attempt) {
        Instant now = clock.instant();
        Verdict verdict = retries.after(attempt, claim.attempts(), claim.giveUpAt(), now, random);
        boolean settled = lanes.settle(claim, attempt, verdict, now);
        if (settled && verdict instanceof Verdict.GivenUp) {
            log.error(
                    "Event {} is given up for webhook {}: {}",
                    claim.event().id(),
                    claim.subscription(),
                    attempt.error());
        }
    }

    /** Takes nothing more and waits for what is under way; a lease outlives what did not end. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (!idle.tryAcquire(
                settings.workers(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Some webhooks were still under way; they will be sent again");
        }
    }
}
