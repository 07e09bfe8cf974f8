package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.assignment.Origin.Post;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;

class AssignmentTests {

    private static final Instant THURSDAY = Instant.parse("2026-03-05T02:00:00Z");
    private static final Post BUREAU = post("14070001", "晋中市行政审批服务管理局");
    private static final Post EMERGENCY = post("14070021", "晋中市应急管理局");
    private static final Post MARKET = post("14070016", "晋中市市场监督管理局");
    private static final Ground GROUND = new Ground("R", "说明", "依据");

    private final ClaimTerm term =
            new ClaimPolicy(ClaimPolicy.Mode.CLAIM_WITHIN, 2, "参照某地做法")
                    .term(THURSDAY, WorkingCalendar.bundled());
    private final Assignment assigned =
            Assignment.assigned(new UUID(0, 1), origin(), EMERGENCY, GROUND, term);

    @Test
    void countsTheClaimTermInWorkingDaysFromTheNextDay() {
        assertThat(term.dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(term.explanation()).contains("2 个工作日").contains("依据：参照某地做法。");
    }

    @Test
    void takesThePushForTheReceiptWhereTheRegionSaysSo() {
        ClaimPolicy jincheng =
                new ClaimPolicy(ClaimPolicy.Mode.PUSH_IS_RECEIPT, null, "《晋城市审管信息联动管理办法（试行）》");

        assertThat(jincheng.claimsAtOnce()).isTrue();
        assertThat(jincheng.term(THURSDAY, WorkingCalendar.bundled()).dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void isClaimedOnceAndRaisesItsSequenceWithEveryStep() {
        Assignment claimed = assigned.claim("supervisor.jinzhong", THURSDAY);

        assertThat(claimed.status()).isEqualTo(AssignmentStatus.CLAIMED);
        assertThat(claimed.sequence()).isEqualTo(2);
        assertThatExceptionOfType(AssignmentNotInState.class)
                .isThrownBy(() -> claimed.claim("another", THURSDAY))
                .satisfies(refusal -> assertThat(refusal.state()).isEqualTo("CLAIMED"));
        assertThatExceptionOfType(AssignmentNotInState.class)
                .isThrownBy(() -> claimed.returnBack(returned()));
    }

    @Test
    void isOverdueOnlyAfterItsLastDayAndMayStillBeClaimed() {
        assertThat(assigned.isNewlyOverdue(term.dueOn())).isFalse();
        assertThat(assigned.isNewlyOverdue(term.dueOn().plusDays(1))).isTrue();

        Assignment overdue = assigned.overdue();

        assertThat(overdue.isNewlyOverdue(term.dueOn().plusDays(1))).isFalse();
        assertThat(overdue.claim("supervisor.jinzhong", THURSDAY).status())
                .isEqualTo(AssignmentStatus.CLAIMED);
    }

    @Test
    void goesFromItsReturnToAnotherDepartmentWithANewTerm() {
        Assignment returned = assigned.returnBack(returned());
        ClaimTerm newTerm = new ClaimTerm(THURSDAY, LocalDate.of(2026, 3, 20), "新的期限");

        Assignment rerouted = returned.reroute(MARKET, GROUND, newTerm);

        assertThat(rerouted.status()).isEqualTo(AssignmentStatus.REROUTED);
        assertThat(rerouted.holder()).isEqualTo(MARKET);
        assertThat(rerouted.term()).isEqualTo(newTerm);
        assertThat(rerouted.sequence()).isEqualTo(3);
        assertThatExceptionOfType(AssignmentStaysWhereItIs.class)
                .isThrownBy(() -> returned.reroute(EMERGENCY, GROUND, newTerm));
    }

    @Test
    void isNotReroutedWhileItsHolderMayStillClaimIt() {
        assertThatExceptionOfType(AssignmentNotInState.class)
                .isThrownBy(() -> assigned.reroute(MARKET, GROUND, term));
    }

    @Test
    void waitsForTheBureauWhenNobodyCanBeNamed() {
        Assignment nobody =
                Assignment.unassignable(
                        new UUID(0, 2), origin(), Ground.noMatch("没有对应的监管事项，", "晋中市局"), term);

        assertThat(nobody.holder()).isEqualTo(BUREAU);
        assertThat(nobody.ground().explanation()).contains("没有对应的监管事项，转由晋中市局人工指派。");
        assertThatExceptionOfType(AssignmentNotInState.class)
                .isThrownBy(() -> nobody.claim("x", THURSDAY));
        assertThat(nobody.reroute(BUREAU, GROUND, term).status())
                .as("the bureau may take it over itself")
                .isEqualTo(AssignmentStatus.REROUTED);
    }

    private static Assignment.Return returned() {
        return new Assignment.Return(THURSDAY, "supervisor.jinzhong", "不属于本局职责", null);
    }

    private static Post post(String code, String name) {
        return new Post(new DivisionCode("140700"), code, name);
    }

    private static Origin origin() {
        return new Origin(
                "A",
                null,
                "140125000101",
                "许可",
                List.of(),
                "91140700MA0000007P",
                "公司",
                null,
                BUREAU);
    }
}
