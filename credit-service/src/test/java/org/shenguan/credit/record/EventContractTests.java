package org.shenguan.credit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.credit.CreditEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Both sides of every event: what is read of others' and what others read of ours. */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper json;

    @Test
    void publishesGradesThatTheContractAccepts() {
        String uscc = Subjects.next();
        new CreditEvents(uscc).granted();

        EventStream.Received event =
                EventStream.of("shenguan.credit.grade.v1").await("credit.grade-changed.v1", uscc);

        EventContract.of("credit.grade-changed.v1").assertAccepts(event.payload());
        assertThat(event.envelope().subject()).isEqualTo(uscc);
        assertThat(event.envelope().sequence()).isEqualTo(1);
    }

    @Test
    void readsDecisionsOnApplications() {
        reads("approval.application-decided.v1", RecordConsumers.ApplicationDecided.class);
    }

    @Test
    void readsChangesOfLicenses() {
        reads("approval.license-changed.v1", RecordConsumers.LicenseChangedEvent.class);
    }

    @Test
    void readsOutcomesOfChecks() {
        reads("inspection.outcome-recorded.v1", RecordConsumers.OutcomeRecorded.class);
    }

    @Test
    void readsConfirmedRectifications() {
        reads(
                "inspection.rectification-confirmed.v1",
                RecordConsumers.RectificationConfirmed.class);
    }

    @Test
    void readsDecisionsOfCases() {
        reads("enforcement.case-decided.v1", RecordConsumers.CaseDecided.class);
    }

    private <T> void reads(String contract, Class<T> type) {
        List<T> read = new ArrayList<>();
        EventContract.of(contract).assertEveryExampleReadsAs(type, intake(), read::add);
        assertThat(read).isNotEmpty();
    }

    /** As the intake reads: passing over what the consumer does not use. */
    private JsonMapper intake() {
        return json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }
}
