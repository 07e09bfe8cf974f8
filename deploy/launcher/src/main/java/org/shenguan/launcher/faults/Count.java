package org.shenguan.launcher.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the balance: how much of something was expected, how much found.
 *
 * @param lost the names of what is missing
 * @param extra the names of what is there twice, or should not be there at all
 */
record Count(String what, int expected, int found, List<String> lost, List<String> extra) {

    /** Compares names; a name that is expected or found n times counts n times. */
    static Count of(String what, Collection<String> expected, Collection<String> found) {
        Map<String, Integer> balance = new HashMap<>();
        expected.forEach(name -> balance.merge(name, -1, Integer::sum));
        found.forEach(name -> balance.merge(name, 1, Integer::sum));
        List<String> lost = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        balance.forEach((name, over) -> {
            if (over < 0) {
                lost.add(name);
            } else if (over > 0) {
                extra.add(name);
            }
        });
        lost.sort(null);
        extra.sort(null);
        return new Count(
                what, expected.size(), found.size(), List.copyOf(lost), List.copyOf(extra));
    }

    boolean isRight() {
        return lost.isEmpty() && extra.isEmpty();
    }
}
