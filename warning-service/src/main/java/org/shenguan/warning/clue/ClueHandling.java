package org.shenguan.warning.clue;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签收、退回、处置、反馈、办结: what the department that owns a clue does with it. */
@Component
class ClueHandling {

    private final Clues clues;
    private final ExpectedVersion expected;
    private final CluePress press;
    private final Clock clock;

    ClueHandling(Clues clues, ExpectedVersion expected, CluePress press, Clock clock) {
        this.clues = clues;
        this.expected = expected;
        this.press = press;
        this.clock = clock;
    }

    @Transactional
    void sign(UUID id, Officer officer) {
        Clue clue = require(id);
        press.publish("clue.sign", clue, clue.sign(officer.username(), clock.instant()), Map.of());
    }

    @Transactional
    void sendBack(UUID id, String reason, Officer officer) {
        Clue clue = require(id);
        press.publish(
                "clue.return",
                clue,
                clue.sendBack(reason, officer.username(), clock.instant()),
                Map.of("reason", reason));
    }

    @Transactional
    void handle(UUID id, Officer officer) {
        Clue clue = require(id);
        press.publish("clue.handle", clue, clue.handle(officer.username()), Map.of());
    }

    @Transactional
    void feedBack(UUID id, String measures, String result, Officer officer) {
        Clue clue = require(id);
        press.publish(
                "clue.feed-back",
                clue,
                clue.feedBack(measures, result, officer.username(), clock.instant()),
                Map.of("result", result));
    }

    @Transactional
    void close(UUID id, Officer officer) {
        Clue clue = require(id);
        press.publish(
                "clue.close", clue, clue.close(officer.username(), clock.instant()), Map.of());
    }

    private Clue require(UUID id) {
        Clue clue = clues.findById(id).orElseThrow(() -> new NotFound("线索", id));
        expected.check("线索", id, clue.version());
        return clue;
    }
}
