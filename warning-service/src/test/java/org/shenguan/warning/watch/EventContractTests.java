package org.shenguan.warning.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is read of decisions and assignments. */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper json;

    @Test
    void readsDecisionsOnApplications() {
        reads("approval.application-decided.v1", WatchConsumers.ApplicationDecided.class);
    }

    @Test
    void readsAssignments() {
        reads("catalog.assignment-changed.v1", WatchConsumers.AssignmentChanged.class);
    }

    private <T> void reads(String contract, Class<T> type) {
        JsonMapper intake =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        List<T> read = new ArrayList<>();
        EventContract.of(contract).assertEveryExampleReadsAs(type, intake, read::add);
        assertThat(read).isNotEmpty();
    }
}
