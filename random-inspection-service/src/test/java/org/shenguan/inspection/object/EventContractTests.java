package org.shenguan.inspection.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The directory reads all that its sources may send. */
@ServiceTest
class EventContractTests {

    @Autowired JsonMapper mapper;

    @Test
    void readsEveryEventItSubscribesTo() {
        JsonMapper tolerant =
                mapper.rebuild()
                        .disable(
                                tools.jackson.databind.DeserializationFeature
                                        .FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        EventContract.of("approval.application-decided.v1")
                .assertEveryExampleReadsAs(
                        DirectoryConsumers.ApplicationDecided.class,
                        tolerant,
                        decided -> assertThat(decided.decision()).isIn("GRANTED", "REFUSED"));
        EventContract.of("approval.license-changed.v1")
                .assertEveryExampleReadsAs(
                        DirectoryConsumers.LicenseChanged.class,
                        tolerant,
                        changed -> assertThat(LicenseChange.valueOf(changed.change())).isNotNull());
        EventContract.of("catalog.assignment-changed.v1")
                .assertEveryExampleReadsAs(
                        DirectoryConsumers.AssignmentChanged.class,
                        tolerant,
                        changed -> assertThat(changed.department().code()).isNotBlank());
        EventContract.of("credit.grade-changed.v1")
                .assertEveryExampleReadsAs(
                        DirectoryConsumers.GradeChanged.class,
                        tolerant,
                        changed -> assertThat(changed.samplingCoefficient()).isNotBlank());
        EventContract.of("warning.warning-changed.v1")
                .assertEveryExampleReadsAs(
                        DirectoryConsumers.WarningChanged.class,
                        tolerant,
                        changed -> assertThat(changed.level()).isNotBlank());
    }
}
