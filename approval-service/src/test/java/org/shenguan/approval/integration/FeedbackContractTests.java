package org.shenguan.approval.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.contract.EventContract;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every example of a contract this service consumes becomes a fact. */
class FeedbackContractTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void readsOutcomesOfInspections() {
        becomesAFact(
                "inspection.outcome-recorded.v1",
                InspectionOutcome.class,
                InspectionOutcome::asFact);
    }

    @Test
    void readsConfirmationsOfRectification() {
        becomesAFact(
                "inspection.rectification-confirmed.v1",
                RectificationConfirmed.class,
                RectificationConfirmed::asFact);
    }

    @Test
    void readsFiledCases() {
        becomesAFact("enforcement.case-filed.v1", CaseFiled.class, CaseFiled::asFact);
    }

    @Test
    void readsDecidedCases() {
        becomesAFact("enforcement.case-decided.v1", CaseDecided.class, CaseDecided::asFact);
    }

    @Test
    void readsGrades() {
        becomesAFact("credit.grade-changed.v1", GradeChanged.class, GradeChanged::asFact);
    }

    @Test
    void readsWarnings() {
        becomesAFact("warning.warning-changed.v1", WarningChanged.class, WarningChanged::asFact);
    }

    @Test
    void readsAssignments() {
        becomesAFact(
                "catalog.assignment-changed.v1",
                AssignmentChanged.class,
                AssignmentChanged::asFact);
    }

    private static <T> void becomesAFact(
            String contract, Class<T> type, BiFunction<T, EventEnvelope, Fact> conversion) {
        EventEnvelope envelope =
                new EventEnvelope(
                        UUID.randomUUID(),
                        "shenguan." + contract,
                        "/shenguan/test",
                        Instant.parse("2026-06-29T03:00:00Z"),
                        "91140700MA0000007P",
                        URI.create("https://shenguan.org/contracts/" + contract + ".schema.json"),
                        1,
                        null);

        EventContract.of(contract)
                .assertEveryExampleReadsAs(
                        type,
                        JSON,
                        event -> {
                            Fact fact = conversion.apply(event, envelope);
                            assertThat(fact.uscc()).startsWith("91140700MA");
                            assertThat(fact.summary()).isNotBlank().doesNotContain("null");
                            assertThat(fact.eventId()).isEqualTo(envelope.id());
                        });
    }
}
