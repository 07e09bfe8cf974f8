package org.shenguan.inspection.lottery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 抽中: one enterprise with its team.
 *
 * @param pick 序号, from 1 in the order of the draw
 * @param forced why it was not drawn but included; then there is no ticket
 * @param ticket 号码 as it came from the stream
 * @param below the summed weights at this pick
 * @param point where in them the number fell
 * @param team certificate numbers, sorted
 */
public record Pick(
        int pick,
        String uscc,
        @Nullable ForcedInclusion forced,
        @Nullable String ticket,
        @Nullable Long below,
        @Nullable Long point,
        List<String> team) {

    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("pick", pick);
        tree.put("uscc", uscc);
        tree.put("team", team);
        if (forced != null) {
            tree.put("forced", forced.name());
        }
        if (ticket != null && below != null && point != null) {
            tree.put("ticket", ticket);
            tree.put("below", below);
            tree.put("point", point);
        }
        return tree;
    }
}
