package org.shenguan.warning.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.warning.clue.ClueStatus.CLOSED;
import static org.shenguan.warning.clue.ClueStatus.DISPATCHED;
import static org.shenguan.warning.clue.ClueStatus.FEEDBACK;
import static org.shenguan.warning.clue.ClueStatus.HANDLING;
import static org.shenguan.warning.clue.ClueStatus.RETURNED;
import static org.shenguan.warning.clue.ClueStatus.SIGNED;
import static org.shenguan.warning.clue.ClueStatus.UNOWNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.testing.Property;
import org.shenguan.warning.warning.WarningRaised;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.Subject;

/** 派发 → 签收 | 退回 → 处置 → 反馈 → 办结, and nothing else. */
class ClueTests {

    private static final Instant NOW = Instant.parse("2026-06-12T09:30:00Z");
    private static final Department EMERGENCY = new Department("14070021", "晋中市应急管理局", "140700");

    private static final Map<String, Consumer<Clue>> ACTS =
            Map.of(
                    "dispatch",
                    clue -> clue.dispatch(EMERGENCY, limit("2026-06-12"), NOW),
                    "sign",
                    clue -> clue.sign("supervisor", NOW),
                    "return",
                    clue -> clue.sendBack("不属本部门", "supervisor", NOW),
                    "handle",
                    clue -> clue.handle("supervisor"),
                    "feedback",
                    clue -> clue.feedBack("复查", "已改正", "supervisor", NOW),
                    "close",
                    clue -> clue.close("head", NOW));

    private static final Map<String, Set<ClueStatus>> LAWFUL_FROM =
            Map.of(
                    "dispatch", Set.of(UNOWNED, RETURNED),
                    "sign", Set.of(DISPATCHED),
                    "return", Set.of(DISPATCHED),
                    "handle", Set.of(SIGNED),
                    "feedback", Set.of(SIGNED, HANDLING),
                    "close", Set.of(FEEDBACK));

    private static final Map<String, ClueStatus> LEADS_TO =
            Map.of(
                    "dispatch", DISPATCHED,
                    "sign", SIGNED,
                    "return", RETURNED,
                    "handle", HANDLING,
                    "feedback", FEEDBACK,
                    "close", CLOSED);

    @Test
    void goesFromDispatchToClosing() {
        Clue clue = clue();

        for (String act : List.of("dispatch", "sign", "handle", "feedback", "close")) {
            ACTS.get(act).accept(clue);
        }

        assertThat(clue.status()).isEqualTo(CLOSED);
        assertThat(clue.changes()).isEqualTo(5);
    }

    @Test
    void doesOnlyWhatItsStateAllowsWhateverIsTried() {
        Property.holds(random -> {
            Clue clue = clue();
            for (int i = 0; i < 20; i++) {
                String act =
                        Property.oneOf(
                                random,
                                "dispatch",
                                "sign",
                                "return",
                                "handle",
                                "feedback",
                                "close");
                ClueStatus before = clue.status();
                long changes = clue.changes();
                if (LAWFUL_FROM.get(act).contains(before)) {
                    ACTS.get(act).accept(clue);
                    assertThat(clue.status()).isEqualTo(LEADS_TO.get(act));
                    assertThat(clue.changes()).isEqualTo(changes + 1);
                } else {
                    assertThatExceptionOfType(ClueNotInState.class)
                            .isThrownBy(() -> ACTS.get(act).accept(clue))
                            .satisfies(refusal ->
                                    assertThat(refusal.state()).isEqualTo(before.name()));
                    assertThat(clue.status()).isEqualTo(before);
                    assertThat(clue.changes()).isEqualTo(changes);
                }
            }
        });
    }

    @Test
    void isNotClosedByWhoeverHandledItOrFedItBack() {
        Clue clue = clue();
        clue.dispatch(EMERGENCY, limit("2026-06-12"), NOW);
        clue.sign("supervisor", NOW);
        clue.handle("head");
        clue.feedBack("复查", "已改正", "other", NOW);

        for (String own : List.of("head", "other")) {
            assertThatExceptionOfType(OwnWorkClosed.class).isThrownBy(() -> clue.close(own, NOW));
        }
        assertThat(clue.close("chief of section", NOW).status()).isEqualTo(CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-11, 2026-06-12",
        "2026-06-12, 2026-06-15",
        "2026-09-30, 2026-10-08",
        "2026-10-09, 2026-10-10"
    })
    void isToBeSignedForByTheNextWorkingDay(String dispatched, String due) {
        Clue clue = clue();

        ClueChanged said = clue.dispatch(EMERGENCY, limit(dispatched), NOW);

        assertThat(said.signDueOn()).isEqualTo(due);
        assertThat(said.signDueExplanation()).contains("1 个工作日", "未找到公开规定，可配置");
    }

    @Test
    void startsAnewWhenItIsDispatchedAgain() {
        Clue clue = clue();
        clue.dispatch(EMERGENCY, limit("2026-06-11"), NOW);
        clue.sendBack("不属本部门", "supervisor", NOW);

        ClueChanged said =
                clue.dispatch(
                        new Department("14070016", "晋中市市场监督管理局", "140700"),
                        limit("2026-06-12"),
                        NOW);

        assertThat(said.status()).isEqualTo(DISPATCHED);
        assertThat(said.department().code()).isEqualTo("14070016");
        assertThat(said.signDueOn()).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(said.signedAt()).isNull();
    }

    private static Clue clue() {
        return new Clue(
                new UUID(0, 1),
                "XS1407022026000001",
                new WarningRaised(
                        new UUID(0, 2),
                        new Subject("91140700MA0000007P", "某公司", "140702"),
                        "140702",
                        "某公司需核查",
                        true,
                        null));
    }

    private static Deadline limit(String day) {
        return Deadline.from(
                LocalDate.parse(day),
                TimeLimit.workingDays(1, LegalBasis.of("线索签收时限（未找到公开规定，可配置）")),
                WorkingCalendar.bundled());
    }
}
