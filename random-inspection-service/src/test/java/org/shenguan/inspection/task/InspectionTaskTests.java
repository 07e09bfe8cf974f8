package org.shenguan.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InspectionTaskTests {

    private static final Instant NOW = Instant.parse("2026-04-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final List<TeamMember> TEAM =
            List.of(new TeamMember("140720260001", "王建国"), new TeamMember("140720260003", "李晓敏"));

    @Test
    void goesFromDispatchToPublicationOnce() {
        InspectionTask received = task(TEAM).receive();
        InspectionTask checked = received.record(outcome(), NOW);
        InspectionTask confirmed = checked.confirmRectification(TODAY, TODAY);
        InspectionTask published = confirmed.publish(NOW);

        assertThat(published.status()).isEqualTo(TaskStatus.PUBLISHED);
        assertThat(published.rectificationConfirmedOn()).isEqualTo(TODAY);
        assertThat(published.version()).isEqualTo(5);
        refuses(received::receive);
        refuses(() -> checked.record(outcome(), NOW));
        refuses(() -> confirmed.confirmRectification(TODAY, TODAY));
        refuses(() -> published.publish(NOW));
    }

    @Test
    void mayBeConfirmedAfterItWasPublished() {
        InspectionTask published = task(TEAM).receive().record(outcome(), NOW).publish(NOW);

        InspectionTask confirmed = published.confirmRectification(TODAY, TODAY);

        assertThat(confirmed.status()).isEqualTo(TaskStatus.PUBLISHED);
        assertThat(confirmed.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotConfirmedBeforeTheCheckNorInTheFuture() {
        InspectionTask checked = task(TEAM).receive().record(outcome(), NOW);

        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThatExceptionOfType(ContradictoryFindings.class)
                    .isThrownBy(() -> checked.confirmRectification(day, TODAY));
        }
    }

    @Test // 行政处罚法 art. 42
    void isNotGivenToOneOfficerAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> task(TEAM.subList(0, 1)));
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(TaskNotReady.class).isThrownBy(act);
    }

    private static Outcome outcome() {
        return new Outcome(
                new Findings(
                        TODAY,
                        NOW,
                        List.of(5),
                        "02",
                        List.of(new Hazard("报警器超期", false, false)),
                        List.of(),
                        15),
                LocalDate.of(2026, 5, 15),
                "说明",
                new Rectification("38号", LocalDate.of(2026, 4, 30), "说明"));
    }

    private static InspectionTask task(List<TeamMember> team) {
        return new InspectionTask(
                UUID.randomUUID(),
                "SSJ-140700-2026-000001",
                UUID.randomUUID(),
                1,
                new InspectedSubject("91140700MA0000007P", "晋中某化工有限公司", "140702"),
                "140700",
                "14070021",
                "14072500010001",
                "事项",
                LocalDate.of(2026, 4, 30),
                team,
                TaskStatus.DISPATCHED,
                NOW.minusSeconds(86_400),
                null,
                null,
                null,
                1);
    }
}
