package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.assignment.Origin.Post;
import org.shenguan.chassis.kernel.DivisionCode;

class AssignmentRecordTests {

    private static final Instant THURSDAY = Instant.parse("2026-03-05T02:00:00Z");
    private static final Post POST = new Post(new DivisionCode("140700"), "14070021", "晋中市应急管理局");

    private final Assignment first = assignment(new UUID(0, 1));
    private final AssignmentRecord kept = kept(first);

    @Test
    void keepsAllThatAnAssignmentSays() {
        assertThat(kept.assignment()).isEqualTo(first);
    }

    @Test
    void takesOnlyTheNextStepOfTheSameAssignment() {
        Assignment overdue = first.overdue();

        assertThatIllegalArgumentException()
                .as("a step left out would be an event without its number")
                .isThrownBy(() -> kept.become(overdue.claim("supervisor.jinzhong", THURSDAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> kept.become(first));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept.become(assignment(new UUID(0, 2)).overdue()));

        kept.become(overdue);
        assertThat(kept.assignment().status()).isEqualTo(AssignmentStatus.OVERDUE);
    }

    private static AssignmentRecord kept(Assignment assignment) {
        AssignmentRecord kept = new AssignmentRecord(assignment);
        kept.begin();
        return kept;
    }

    private static Assignment assignment(UUID id) {
        return Assignment.assigned(
                id,
                new Origin(
                        "A",
                        null,
                        "140125000101",
                        "许可",
                        List.of(new Origin.Item("99140000000001", "监管事项")),
                        "91140700MA0000007P",
                        "公司",
                        null,
                        POST),
                POST,
                new Ground("R", "说明", "依据"),
                new ClaimTerm(THURSDAY, LocalDate.of(2026, 3, 9), "两个工作日"));
    }
}
