package org.shenguan.catalog.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every event of the platform has something to say in a life line. */
@ServiceTest
class EventContractTests {

    private static final Map<String, Class<? extends TracedEvent>> CONSUMED =
            Map.of(
                    LifeLine.DECIDED, ApprovalEvents.Decided.class,
                    LifeLine.LICENSE_CHANGED, ApprovalEvents.LicenseChanged.class,
                    LifeLine.ASSIGNMENT, ApprovalEvents.AssignmentChanged.class,
                    LifeLine.OUTCOME, SupervisionEvents.OutcomeRecorded.class,
                    LifeLine.RECTIFIED, SupervisionEvents.RectificationConfirmed.class,
                    LifeLine.CASE_FILED, SupervisionEvents.CaseFiled.class,
                    LifeLine.CASE_DECIDED, SupervisionEvents.CaseDecided.class,
                    LifeLine.GRADE, RiskEvents.GradeChanged.class,
                    LifeLine.WARNING, RiskEvents.WarningChanged.class,
                    LifeLine.CLUE, RiskEvents.ClueChanged.class);

    @Autowired JsonMapper json;

    @TestFactory
    Stream<DynamicTest> readsEveryExampleIntoAHop() {
        JsonMapper mapper =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return CONSUMED.entrySet().stream()
                .map(contract ->
                        DynamicTest.dynamicTest(
                                contract.getKey(),
                                () ->
                                        EventContract.of(contract.getKey())
                                                .assertEveryExampleReadsAs(
                                                        contract.getValue(),
                                                        mapper,
                                                        EventContractTests::saysSomething)));
    }

    private static void saysSomething(TracedEvent event) {
        HopContent content = event.content();
        assertThat(content.summary()).isNotBlank().doesNotContain("null");
        assertThat(content.region()).hasSize(6);
        assertThat(content.subjectName()).isNotBlank();
        assertThat(content.deadlines())
                .allSatisfy(
                        due -> assertThat(content.facts()).containsValue(due.dueOn().toString()));
    }
}
