package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.chassis.testing.contract.EventContracts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EventContractTests {

    private static final String FOR_ALL_REGIONS = "calendar.notice-declared.v1";

    @Autowired JsonMapper json;

    @Test
    void offersEveryEventOfThePlatform() {
        assertThat(EventTypes.ALL)
                .containsExactlyElementsOf(
                        EventContracts.all().stream().map(EventContract::name).sorted().toList());
    }

    @Test
    void findsTheRegionInEveryEventButWhatHoldsForAllOfThem() {
        JsonMapper mapper =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        for (EventContract contract : EventContracts.all()) {
            contract.assertEveryExampleReadsAs(
                    WebhookConsumers.Located.class,
                    mapper,
                    located ->
                            assertThat(located.region() == null)
                                    .isEqualTo(contract.name().equals(FOR_ALL_REGIONS)));
        }
    }
}
