package org.shenguan.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A task in the database: the same word for word, and changed by one at a time. */
@ServiceTest
class KeptTaskTests {

    private static final Instant NOW = Instant.parse("2026-04-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @Autowired InspectionTasks tasks;
    @Autowired ScopeSwitch scopes;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void readsWhatWasKeptAfterEveryVerb() {
        InspectionTask task = dispatched();

        InspectionTask received = change(task.id(), kept -> kept.receive("wang", NOW));
        assertThat(read(task.id())).isEqualTo(received);
        change(task.id(), kept -> kept.record(outcome(15), "wang", NOW));
        InspectionTask checked = read(task.id());
        assertThat(checked.outcome())
                .usingRecursiveComparison()
                .ignoringFields("findings.rectificationDays") // the order has them
                .isEqualTo(outcome(15));
        assertThat(checked.version()).isEqualTo(3);
        InspectionTask published = change(task.id(), kept -> kept.publish("zhou", NOW));
        assertThat(read(task.id())).isEqualTo(published);
        InspectionTask confirmed =
                change(task.id(), kept -> kept.confirmRectification(TODAY, TODAY, "wang"));
        assertThat(read(task.id())).isEqualTo(confirmed);

        assertThat(task.version()).isEqualTo(1);
        assertThat(confirmed.version()).isEqualTo(5);
    }

    @Test
    void keepsNoOrderWhereNothingWasOrdered() {
        InspectionTask task = dispatched();
        change(task.id(), kept -> kept.receive("wang", NOW));

        change(task.id(), kept -> kept.record(outcome(null), "wang", NOW));

        Outcome outcome = read(task.id()).outcome();
        assertThat(outcome).isEqualTo(outcome(null));
    }

    @Test
    void refusesTheSecondOfTwoWhoChangeItAtOnce() {
        InspectionTask task = dispatched();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        change(
                                task.id(),
                                kept -> {
                                    change(task.id(), same -> same.receive("li", NOW));
                                    return kept.receive("wang", NOW);
                                }));

        assertThat(read(task.id()).version()).isEqualTo(2);
    }

    private InspectionTask dispatched() {
        InspectionTask task =
                new InspectionTask(
                        UUID.randomUUID(),
                        "SSJ-" + UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        new InspectedSubject(Subjects.next(), "晋中某化工有限公司", "140702"),
                        "140700",
                        "1407K0001",
                        "14072500010001",
                        "事项",
                        LocalDate.of(2026, 4, 30),
                        List.of(
                                new TeamMember("140720260001", "王建国"),
                                new TeamMember("140720260003", "李晓敏")),
                        TaskStatus.DISPATCHED,
                        NOW.minusSeconds(86_400),
                        null,
                        null,
                        null,
                        1);
        within(() -> tasks.save(new KeptTask(task)));
        assertThat(read(task.id())).isEqualTo(task);
        return task;
    }

    private static Outcome outcome(@Nullable Integer days) {
        return new Outcome(
                new Findings(
                        TODAY,
                        NOW,
                        List.of(5, 8),
                        "02",
                        List.of(
                                new Hazard("报警器超期", false, true),
                                new Hazard("安全出口上锁", true, days == null)),
                        List.of(
                                new FoundViolation(
                                        "WSL-97-7",
                                        "无证上岗",
                                        "《中华人民共和国安全生产法》第三十条第一款",
                                        FoundViolation.Severity.SERIOUS)),
                        days),
                LocalDate.of(2026, 5, 15),
                "说明",
                days == null ? null : new Rectification("38号", LocalDate.of(2026, 4, 30), "整改说明"));
    }

    private InspectionTask read(UUID id) {
        return within(() -> tasks.findById(id).orElseThrow().task());
    }

    private InspectionTask change(UUID id, Function<KeptTask, InspectionTask> verb) {
        return within(() -> verb.apply(tasks.findById(id).orElseThrow()));
    }

    private <T> T within(Supplier<T> work) {
        TransactionTemplate alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return scopes.within(RowScope.everything(), () -> alone.execute(_ -> work.get()));
    }
}
