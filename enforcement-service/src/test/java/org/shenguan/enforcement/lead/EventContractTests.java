package org.shenguan.enforcement.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads; what it publishes is judged where it reaches the topic, on the journey. */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper json;

    @Test
    void readsEveryOutcomeThatAnInspectionMayPublish() {
        EventContract.of("inspection.outcome-recorded.v1")
                .assertEveryExampleReadsAs(
                        InspectionOutcome.class,
                        // as the intake of events reads
                        json.rebuild()
                                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build(),
                        outcome -> assertThat(outcome.officers()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void publishesOnTheTopicOfTheContract() {
        assertThat(EventContract.of("enforcement.case-decided.v1").topic().topic())
                .isEqualTo("shenguan.enforcement.decision.v1");
        assertThat(EventContract.of("enforcement.case-filed.v1").topic().topic())
                .isEqualTo("shenguan.enforcement.decision.v1");
    }
}
