package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ConsumerRecordTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventContract decided = EventContract.of("approval.application-decided.v1");
    private final EventContract penalty = EventContract.of("enforcement.case-decided.v1");
    private final EventContract outcome = EventContract.of("inspection.outcome-recorded.v1");

    @Test
    void readsEveryExampleIntoTheRecordOfAConsumer() {
        List<ApplicationDecided> read = new ArrayList<>();

        decided.assertEveryExampleReadsAs(ApplicationDecided.class, JSON, read::add);

        // three of today and the same three of the past
        assertThat(read).hasSize(6);
        assertThat(read.getFirst().license().number()).isEqualTo("晋中危化经字〔2026〕000017");
        assertThat(read.getLast().license()).isNull();
    }

    @Test
    void failsWhenTheCheckOfTheConsumerFails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        decided.assertEveryExampleReadsAs(
                                ApplicationDecided.class,
                                JSON,
                                read -> assertThat(read.license()).isNotNull()));
    }

    record ApplicationDecided(
            UUID applicationId,
            Subject subject,
            Decision decision,
            LocalDate decidedOn,
            int dossierVersion,
            @Nullable License license,
            Optional<Override> override,
            List<String> objectClasses) {

        record Subject(@JsonProperty("uscc") String code, String name) {}

        record License(String number, LocalDate validUntil) {}

        record Override(String reason, List<String> blockedBy) {}

        enum Decision {
            GRANTED,
            REFUSED
        }
    }

    @Test
    void failsOnAComponentThatNoExampleHas() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(decided, Misspelt.class))
                .withMessageContaining("subject.creditCode");
    }

    record Misspelt(Subject subject) {
        record Subject(String creditCode) {}
    }

    @Test
    void failsOnAPrimitiveThatWouldSilentlyBeZero() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(decided, MisspeltPrimitive.class))
                .withMessageContaining("dossier");
    }

    record MisspeltPrimitive(int dossier) {}

    @Test
    void failsOnAComponentMissingInsideAList() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(penalty, MisspeltElement.class))
                .withMessageContaining("penalties[1].code");
    }

    record MisspeltElement(List<Penalty> penalties) {
        record Penalty(String code) {}
    }

    @Test
    void failsOnAnOptionalPropertyThatTheConsumerCountsOn() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(outcome, CountsOnPublication.class))
                .withMessageContaining("publishedAt");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        read(EventContract.of("approval.license-changed.v1"), CountsOnRegion.class))
                .withMessageContaining("without optional properties")
                .withMessageContaining("subject.region");
    }

    record CountsOnPublication(String publishedAt) {}

    /** Every example happens to have the subject's region; the schema does not promise it. */
    record CountsOnRegion(Subject subject) {
        record Subject(String uscc, String region) {}
    }

    @Test
    void failsOnAValueOfAnEnumerationThatTheConsumerDoesNotKnow() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> read(outcome, KnowsTwoSeverities.class))
                .withMessageContaining("/violations/0/severity = MINOR");
    }

    record KnowsTwoSeverities(List<Violation> violations) {
        record Violation(Severity severity) {}

        enum Severity {
            GENERAL,
            SERIOUS
        }
    }

    @Test
    void failsOnAConsumerThatDoesNotTolerateGrowth() {
        JsonMapper strict =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        penalty.assertEveryExampleReadsAs(KnowsTheFine.class, strict, _ -> {}));
        assertThatCode(() -> read(penalty, KnowsTheFine.class)).doesNotThrowAnyException();
    }

    record KnowsTheFine(@Nullable BigDecimal fine) {}

    private static void read(EventContract contract, Class<?> consumerRecord) {
        contract.assertEveryExampleReadsAs(consumerRecord, JSON, _ -> {});
    }
}
