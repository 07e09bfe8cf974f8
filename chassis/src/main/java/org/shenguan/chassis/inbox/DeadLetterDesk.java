package org.shenguan.chassis.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 死信处理: what an operator may do to letters; every act is audited with its reason. */
final class DeadLetterDesk {

    private final DeadLetters letters;
    private final EventIntake intake;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final JsonMapper json;

    DeadLetterDesk(
            DeadLetters letters,
            EventIntake intake,
            TransactionTemplate transaction,
            AuditTrail audit,
            CurrentOfficer officers,
            JsonMapper json) {
        this.letters = letters;
        this.intake = intake;
        this.transaction = transaction;
        this.audit = audit;
        this.officers = officers;
        this.json = json;
    }

    DeadLetter read(long id) {
        return letters.find(id).orElseThrow(() -> new NotFound("死信", id));
    }

    /** Puts other content in the place of what cannot be digested; what came is kept beside it. */
    DeadLetter mend(long id, String payload, String reason) {
        try {
            json.readTree(payload);
        } catch (JacksonException malformed) {
            throw InvalidRequest.of("/payload", payload, "json", "修正后的内容不是合法的 JSON。");
        }
        transaction.executeWithoutResult(_ -> {
            DeadLetter letter = hold(id);
            letters.mend(id, payload, reason);
            record(
                    "dead-letter.mend",
                    letter,
                    Map.of(
                            "reason",
                            reason,
                            "before",
                            letter.event().digest(),
                            "after",
                            letter.mended(payload).event().digest()));
        });
        return read(id);
    }

    /** Gives a letter up; what waits behind it waits on, until it is replayed. */
    DeadLetter discard(long id, String reason) {
        transaction.executeWithoutResult(_ -> {
            DeadLetter letter = hold(id);
            letters.settle(id, DeadLetter.State.DISCARDED, officer().username(), reason);
            record("dead-letter.discard", letter, Map.of("reason", reason));
        });
        return read(id);
    }

    /** What a replay did. */
    @Schema(description = "重放结果")
    record Replay(
            @Schema(description = "本次重放数") int replayed,
            @Schema(description = "该主体仍停放数") int stillParked) {}

    /**
     * Takes all that is parked for the letter's subject, in order, each in its own transaction, until
     * one fails again or none is left.
     */
    Replay replay(long id) {
        DeadLetter asked = parkedStill(read(id));
        int replayed = 0;
        while (true) {
            switch (intake.replayFirst(asked.consumer(), asked.subject(), this::replayed)) {
                case TAKEN -> replayed++;
                case NONE_LEFT, FAILED -> {
                    return new Replay(
                            replayed, letters.parkedOf(asked.consumer(), asked.subject()));
                }
            }
        }
    }

    private void replayed(DeadLetter letter) {
        letters.settle(letter.id(), DeadLetter.State.REPLAYED, officer().username(), null);
        record("dead-letter.replay", letter, Map.of());
    }

    private DeadLetter hold(long id) {
        DeadLetter letter = read(id);
        letters.hold(letter.consumer(), letter.subject());
        return parkedStill(read(id));
    }

    private static DeadLetter parkedStill(DeadLetter letter) {
        if (letter.state() != DeadLetter.State.PARKED) {
            throw new DeadLetterSettled(letter);
        }
        return letter;
    }

    private void record(String action, DeadLetter letter, Map<String, ?> details) {
        audit.record(action, "DeadLetter", letter.id(), region(), details);
    }

    private DivisionCode region() {
        return officer().requireRegion();
    }

    private Officer officer() {
        return officers.require();
    }
}
