package org.shenguan.warning;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.contract.EventContract;

/** Events of the other services about one subject, made from the examples of their contracts. */
public final class RiskEvents {

    private static final String EXAMPLE_SUBJECT = "91140700MA0000007P";
    private static final String EXAMPLE_TASK = "1ae3dac5-350a-5ada-9716-2b452ef81a87";
    private static final String EXAMPLE_ASSIGNMENT = "38269fd7-ae64-5ed4-bb40-8f12954bbb2a";

    private final String uscc;
    private final UUID task = UUID.randomUUID();
    private final UUID assignment = UUID.randomUUID();
    private long sequence;

    public RiskEvents(String uscc) {
        this.uscc = uscc;
    }

    public String uscc() {
        return uscc;
    }

    /** A license for hazardous chemicals in 榆次. */
    public EventEnvelope granted() {
        return publish("approval.application-decided.v1", "");
    }

    /** Supervision goes to 晋中市应急管理局. */
    public EventEnvelope assigned() {
        return publish("catalog.assignment-changed.v1", "");
    }

    /** 2026-06-12: the grade falls from B to D. */
    public EventEnvelope fellToD() {
        return publish("credit.grade-changed.v1", "");
    }

    /** Still D, with another score. */
    public EventEnvelope staysD() {
        return publish(
                "credit.grade-changed.v1",
                payload("credit.grade-changed.v1", "")
                        .replace("\"previousGrade\": \"B\"", "\"previousGrade\": \"D\"")
                        .replace("41.5", "40.5"),
                null);
    }

    /** The grade recovers to C. */
    public EventEnvelope recovered() {
        return publish(
                "credit.grade-changed.v1",
                payload("credit.grade-changed.v1", "")
                        .replace("\"grade\": \"D\"", "\"grade\": \"C\"")
                        .replace("\"previousGrade\": \"B\"", "\"previousGrade\": \"D\""),
                null);
    }

    /** 2026-04-15: a check with an order that falls due on 04-30. */
    public EventEnvelope ordered() {
        return publish("inspection.outcome-recorded.v1", "");
    }

    /** 2026-07-06: the order is confirmed as fulfilled. */
    public EventEnvelope confirmed() {
        return publish("inspection.rectification-confirmed.v1", "");
    }

    /** The same event again. */
    public void again(EventEnvelope envelope) {
        String contract = envelope.type().substring("shenguan.".length());
        publish(contract, payload(contract, ""), envelope);
    }

    public EventEnvelope publish(String contract, String alternative) {
        return publish(contract, payload(contract, alternative), null);
    }

    public EventEnvelope publish(String contract, String payload, EventEnvelope known) {
        EventEnvelope envelope =
                known != null
                        ? known
                        : new EventEnvelope(
                                UUID.randomUUID(),
                                "shenguan." + contract,
                                "/shenguan/test",
                                Instant.EPOCH,
                                uscc,
                                URI.create(
                                        "https://shenguan.org/contracts/"
                                                + contract
                                                + ".schema.json"),
                                ++sequence,
                                null);
        EventStream.of(EventContract.of(contract).topic().topic()).publish(envelope, payload);
        return envelope;
    }

    public String payload(String contract, String alternative) {
        return EventContract.of(contract)
                .example(alternative)
                .json()
                .replace(EXAMPLE_SUBJECT, uscc)
                .replace(EXAMPLE_TASK, task.toString())
                .replace(EXAMPLE_ASSIGNMENT, assignment.toString());
    }
}
