package org.shenguan.credit;

import java.util.UUID;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.contract.EventContract;

/** Events of the other services, made from the examples of their contracts. */
public final class CreditEvents {

    private static final String EXAMPLE_SUBJECT = "91140700MA0000007P";
    private static final String EXAMPLE_TASK = "1ae3dac5-350a-5ada-9716-2b452ef81a87";
    private static final String EXAMPLE_CASE = "decfc6a8-e428-55f5-be12-b0ca378b250c";

    private final String uscc;
    private final UUID task = UUID.randomUUID();
    private final UUID penaltyCase = UUID.randomUUID();

    public CreditEvents(String uscc) {
        this.uscc = uscc;
    }

    public String uscc() {
        return uscc;
    }

    /** 2026-03-02: a license for hazardous chemicals. */
    public EventEnvelope granted() {
        return publish(
                "approval.application-decided.v1", payload("approval.application-decided.v1"));
    }

    /** 2026-04-15: one general violation and one major hazard, to be rectified by 04-30. */
    public EventEnvelope badCheck() {
        return publish("inspection.outcome-recorded.v1", badCheckPayload());
    }

    public String badCheckPayload() {
        return payload("inspection.outcome-recorded.v1")
                .replaceFirst("\"severity\": \"SERIOUS\"", "\"severity\": \"MINOR\"");
    }

    /** 2026-06-12: production stopped and a fine. */
    public EventEnvelope stoppage() {
        return publish("enforcement.case-decided.v1", payload("enforcement.case-decided.v1"));
    }

    /** 2026-07-06. */
    public EventEnvelope confirmed() {
        return publish(
                "inspection.rectification-confirmed.v1",
                payload("inspection.rectification-confirmed.v1"));
    }

    /** The same event again. */
    public void again(EventEnvelope envelope) {
        String contract = envelope.type().substring("shenguan.".length());
        stream(contract)
                .publish(
                        envelope,
                        contract.startsWith("inspection.outcome")
                                ? badCheckPayload()
                                : payload(contract));
    }

    public EventEnvelope publish(String contract, String payload) {
        return stream(contract).publish(contract, uscc, payload);
    }

    public String payload(String contract) {
        return EventContract.of(contract)
                .example("")
                .json()
                .replace(EXAMPLE_SUBJECT, uscc)
                .replace(EXAMPLE_TASK, task.toString())
                .replace(EXAMPLE_CASE, penaltyCase.toString());
    }

    private static EventStream stream(String contract) {
        return EventStream.of(EventContract.of(contract).topic().topic());
    }
}
