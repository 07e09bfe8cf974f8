package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the intake reads. What it publishes is held to its contract in {@link
 * AssignmentJourneyTests}, as it reached the topic.
 */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper json;
    private JsonMapper mapper = new JsonMapper();

    @BeforeEach
    void readLikeAConsumer() {
        mapper = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    @Test
    void readsEveryDecision() {
        EventContract.of("approval.application-decided.v1")
                .assertEveryExampleReadsAs(
                        DecisionMade.class,
                        mapper,
                        decision -> assertThat(decision.applicationNumber()).hasSize(43));
    }

    @Test
    void readsEveryChangeOfALicense() {
        EventContract.of("approval.license-changed.v1")
                .assertEveryExampleReadsAs(
                        LicenseChanged.class,
                        mapper,
                        change -> assertThat(change.license().number()).isNotBlank());
    }
}
