package org.shenguan.chassis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 期限的事实: all that happened to one deadline and nothing that is computed. It is what a service
 * stores; with a calendar it becomes a {@link Deadline} again.
 *
 * @param triggeredOn 起算的事由发生之日, which does not count itself
 * @param triggeredAt the moment, for limits in hours
 */
public record DeadlineTerms(
        TimeLimit limit,
        LocalDate triggeredOn,
        @Nullable Instant triggeredAt,
        List<Suspension> suspensions,
        List<Extension> extensions) {

    public DeadlineTerms {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
        boolean hours = limit.unit() == TimeLimitUnit.HOUR;
        if (hours != (triggeredAt != null)) {
            throw new IllegalArgumentException("以小时计算的期限从时刻起算，其他期限从日起算");
        }
        if (triggeredAt != null && !ChinaTime.dateOf(triggeredAt).equals(triggeredOn)) {
            throw new IllegalArgumentException("起算的时刻不在起算之日");
        }
        if (hours && !suspensions.isEmpty()) {
            throw new IllegalArgumentException("以小时计算的期限不中止");
        }
        if (extensions.stream().anyMatch(e -> hours != (e.unit() == TimeLimitUnit.HOUR))) {
            throw new IllegalArgumentException("延长的单位与期限不一致");
        }
        requireInOrder(triggeredOn, suspensions);
    }

    static DeadlineTerms from(LocalDate trigger, TimeLimit limit) {
        return new DeadlineTerms(limit, trigger, null, List.of(), List.of());
    }

    static DeadlineTerms from(Instant trigger, TimeLimit limit) {
        return new DeadlineTerms(limit, ChinaTime.dateOf(trigger), trigger, List.of(), List.of());
    }

    DeadlineTerms withSuspensions(List<Suspension> changed) {
        return new DeadlineTerms(limit, triggeredOn, triggeredAt, changed, extensions);
    }

    DeadlineTerms withExtensions(List<Extension> changed) {
        return new DeadlineTerms(limit, triggeredOn, triggeredAt, suspensions, changed);
    }

    @Nullable Suspension openSuspension() {
        return suspensions.isEmpty() || !suspensions.getLast().isOpen()
                ? null
                : suspensions.getLast();
    }

    private static void requireInOrder(LocalDate trigger, List<Suspension> suspensions) {
        LocalDate earliest = trigger;
        for (Suspension suspension : suspensions) {
            if (earliest == null) {
                throw new IllegalArgumentException("期限中止尚未恢复，不能再次中止");
            }
            if (suspension.from().isBefore(earliest)) {
                throw new IllegalArgumentException("中止的日期不能早于" + earliest);
            }
            earliest = suspension.resumedOn();
        }
    }
}
