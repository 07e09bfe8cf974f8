package org.shenguan.chassis.calendar;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** 以工作日计算的日数: which numbers of 日 a statute means as working days. */
public sealed interface WorkingDayCounts {
    /** Whether a limit of that many 日 counts working days. */
    default boolean includes(int days) {
        return switch (this) {
            case All _ -> true;
            case None _ -> false;
            case UpTo(int most) -> days <= most;
            case Listed(Set<Integer> listed) -> listed.contains(days);
        };
    }

    static WorkingDayCounts parse(String text) {
        return switch (text) {
            case "all" -> new All();
            case "none" -> new None();
            case String most when most.startsWith("<=") ->
                    new UpTo(Integer.parseInt(most.substring(2)));
            case String list ->
                    new Listed(
                            Arrays.stream(list.split(",", -1))
                                    .map(Integer::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()));
        };
    }

    /** 全部为工作日. */
    record All() implements WorkingDayCounts {}

    /** 全部为自然日. */
    record None() implements WorkingDayCounts {}

    /** 一定日数以内的为工作日. */
    record UpTo(int most) implements WorkingDayCounts {}

    /** 列明的日数为工作日. */
    record Listed(Set<Integer> listed) implements WorkingDayCounts {
        public Listed {
            listed = Set.copyOf(listed);
        }
    }
}
