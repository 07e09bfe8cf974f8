package org.shenguan.warning.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.warning.RiskEvents;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is published as a warning and a clue, and what is read of grades and checks. */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper json;

    @Test
    void publishesWarningsAndCluesThatTheContractsAccept() {
        RiskEvents events = new RiskEvents(Subjects.next());
        events.fellToD();
        EventStream.Received warning =
                EventStream.of(WarningChanged.TOPIC).await(WarningChanged.CONTRACT, events.uscc());
        EventContract.of(WarningChanged.CONTRACT).assertAccepts(warning.payload());
        assertThat(warning.json().has("department")).as("nobody is assigned yet").isFalse();

        events.assigned();
        EventStream.Received clue =
                EventStream.of("shenguan.risk.clue.v1")
                        .await("warning.clue-changed.v1", events.uscc());
        EventContract.of("warning.clue-changed.v1").assertAccepts(clue.payload());
        assertThat(clue.envelope().sequence()).isEqualTo(1);
    }

    @Test
    void readsGrades() {
        reads("credit.grade-changed.v1", WarningConsumers.GradeChanged.class);
    }

    @Test
    void readsOutcomesOfChecks() {
        reads("inspection.outcome-recorded.v1", WarningConsumers.OutcomeRecorded.class);
    }

    @Test
    void readsConfirmedRectifications() {
        reads(
                "inspection.rectification-confirmed.v1",
                WarningConsumers.RectificationConfirmed.class);
    }

    private <T> void reads(String contract, Class<T> type) {
        JsonMapper intake =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        List<T> read = new ArrayList<>();
        EventContract.of(contract).assertEveryExampleReadsAs(type, intake, read::add);
        assertThat(read).isNotEmpty();
    }
}
