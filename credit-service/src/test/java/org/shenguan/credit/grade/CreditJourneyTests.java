package org.shenguan.credit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.credit.CreditEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What other services report, from the license to the stop of production, and the way back. */
@ServiceTest
class CreditJourneyTests {

    private static final EventStream GRADES = EventStream.of(GradeChanged.TOPIC);
    private static final TestOfficer SUPERVISOR_OF_JINZHONG =
            TestOfficer.of("李监管", SUPERVISOR).in("140700", "14070021");

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired RegradeSweep sweep;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    private final CreditEvents events = new CreditEvents(Subjects.next());
    private Instant found = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        found = clock.instant();
    }

    @AfterEach
    void restoreTheTime() {
        clock.set(found);
    }

    @Test
    void gradesASubjectFromItsFirstLicenseDownAndUpAgain() {
        EventEnvelope license = licensedOn("2026-03-02");
        EventEnvelope check = checkedOn("2026-04-15");
        overdueOn("2026-05-01");
        EventEnvelope penalty = punishedOn("2026-06-12");
        rectifiedOn("2026-07-06");
        nothingChangesWhenEventsComeAgain(license, check, penalty);
        timeHealsOn("2028-06-12");
        historyTellsTheWholeStory();
    }

    @Test
    void goesOnWithTheOtherSubjectsWhenOneCannotBeRegraded() {
        checkedFirstOn("2026-04-15");
        scopes.within(RowScope.everything(), this::insertASubjectThatCannotBeRegraded);

        clock.set(LocalDate.parse("2026-05-01"));
        sweep.run();

        assertGrade(awaitGrade(2), "C", "67", "HIGHER", "2");
    }

    private void checkedFirstOn(String day) {
        clock.set(LocalDate.parse(day));
        events.badCheck();
        awaitGrade(1);
    }

    /** Its only entry cannot be read; it sorts before every lawful code. */
    private void insertASubjectThatCannotBeRegraded() {
        jdbc.sql(
                        """
                        insert into credit_subject (uscc, name, region, located, recorded_at)
                        values ('000', '某公司', '140700', true, now())
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into credit_entry (event_id, uscc, sequence, kind, occurred_on,
                            occurred_at, summary, fact, recorded_at)
                        values (gen_random_uuid(), '000', 1, 'PENALTY', date '2026-01-05', now(),
                            '处罚', '{"penalized": "perhaps"}', now())
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into subject_grade (uscc, grade, score, tier, coefficient,
                            model_version, lines, graded_at, regrade_on, sequence)
                        values ('000', 'A', 100, 'LOW', 0.5, '2026.1', '[]', now(),
                            date '2026-01-06', 1)
                        """)
                .update();
    }

    private EventEnvelope licensedOn(String day) {
        clock.set(LocalDate.parse(day));
        EventEnvelope license = events.granted();

        JsonNode grade = awaitGrade(1);
        assertGrade(grade, "A", "100", "GENERAL", "1");
        assertThat(grade.has("previousGrade")).isFalse();
        assertThat(grade.at("/causedBy").asString()).isEqualTo(license.id().toString());
        assertThat(grade.at("/subject/region").asString()).isEqualTo("140702");
        assertThat(grade.at("/gradedAt").asString()).isEqualTo(clock.instant().toString());
        return license;
    }

    private EventEnvelope checkedOn(String day) {
        clock.set(LocalDate.parse(day));
        EventEnvelope check = events.badCheck();

        JsonNode grade = awaitGrade(2);
        assertGrade(grade, "B", "77", "HIGHER", "2");
        assertThat(grade.at("/previousGrade").asString()).isEqualTo("A");
        assertThat(grade.at("/lines").findValuesAsString("rule"))
                .containsExactly(
                        "BASE", "HAZARD", "MAJOR-HAZARD", "VIOLATION-GENERAL", "VIOLATION-MINOR");
        assertThat(grade.at("/lines/1/sourceEventId").asString()).isEqualTo(check.id().toString());
        return check;
    }

    private void overdueOn(String day) {
        clock.set(LocalDate.parse(day));
        sweep.run();
        sweep.run();

        JsonNode grade = awaitGrade(3);
        assertGrade(grade, "C", "67", "HIGH", "4");
        assertThat(grade.has("causedBy")).isFalse();
        assertThat(record().at("/grade/lift/ways/0").asString()).contains("应急责改〔2026〕38号");
        assertThat(sequence()).isEqualTo(3);
    }

    private EventEnvelope punishedOn(String day) {
        clock.set(LocalDate.parse(day));
        EventEnvelope penalty = events.stoppage();

        JsonNode grade = awaitGrade(4);
        assertGrade(grade, "D", "32", "HIGH", "4");
        assertThat(grade.at("/previousGrade").asString()).isEqualTo("C");
        return penalty;
    }

    private void rectifiedOn(String day) {
        clock.set(LocalDate.parse(day));
        events.confirmed();

        assertGrade(awaitGrade(5), "D", "53", "HIGH", "4");
    }

    private void nothingChangesWhenEventsComeAgain(EventEnvelope... again) {
        for (EventEnvelope envelope : again) {
            events.again(envelope);
        }
        // A further event of the same topic shows that those before it were taken.
        events.badCheck();
        await().until(() -> record().at("/entries").size() == 5);

        assertThat(sequence()).as("a check reported again changes nothing").isEqualTo(5);
    }

    private void timeHealsOn(String day) {
        clock.set(LocalDate.parse(day));
        sweep.run();

        assertGrade(awaitGrade(6), "B", "82.5", "HIGHER", "2");
    }

    private void historyTellsTheWholeStory() {
        JsonNode history =
                api.as(SUPERVISOR_OF_JINZHONG)
                        .get("/api/credit/records/" + events.uscc() + "/grades")
                        .expect(200)
                        .json();
        assertThat(history.findValuesAsString("grade"))
                .containsExactly("B", "D", "D", "C", "B", "A");
        assertThat(history.findValuesAsString("sequence"))
                .containsExactly("6", "5", "4", "3", "2", "1");
        history.forEach(this::assertLinesSumToScore);
        JsonNode listed =
                api.as(SUPERVISOR_OF_JINZHONG)
                        .get("/api/credit/grades?region=140700&grade=B&uscc=" + events.uscc())
                        .expect(200)
                        .json();
        assertThat(listed.at("/items")).hasSize(1);
        assertThat(listed.at("/items/0/samplingCoefficient").asString()).isEqualTo("2");
    }

    private void assertLinesSumToScore(JsonNode graded) {
        List<BigDecimal> points =
                graded.at("/lines").findValues("points").stream()
                        .map(JsonNode::decimalValue)
                        .toList();
        assertThat(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(graded.at("/score").decimalValue());
    }

    private JsonNode awaitGrade(long sequence) {
        EventStream.Received event =
                GRADES.await(
                        "grade " + sequence + " of " + events.uscc(),
                        seen ->
                                seen.key().equals(events.uscc())
                                        && seen.envelope().sequence() == sequence);
        EventContract.of(GradeChanged.CONTRACT).assertAccepts(event.payload());
        assertThat(event.envelope().type()).isEqualTo("shenguan.credit.grade-changed.v1");
        assertLinesSumToScore(event.json());
        return event.json();
    }

    private static void assertGrade(
            JsonNode event, String grade, String score, String tier, String coefficient) {
        assertThat(event.at("/grade").asString()).isEqualTo(grade);
        assertThat(event.at("/score").decimalValue()).isEqualByComparingTo(score);
        assertThat(event.at("/tier").asString()).isEqualTo(tier);
        assertThat(event.at("/samplingCoefficient").asString()).isEqualTo(coefficient);
        assertThat(event.at("/blacklisted").asBoolean()).isFalse();
    }

    private JsonNode record() {
        return api.as(SUPERVISOR_OF_JINZHONG)
                .get("/api/credit/records/" + events.uscc())
                .expect(200)
                .json();
    }

    private long sequence() {
        return record().at("/grade/sequence").asLong();
    }
}
