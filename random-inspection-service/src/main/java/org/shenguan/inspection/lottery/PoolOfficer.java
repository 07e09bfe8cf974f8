package org.shenguan.inspection.lottery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 候选检查人员, by certificate number only: the proof is public and names nobody.
 *
 * @param openTasks 在办任务数 when the pool was taken; fewer come first
 * @param recusals 回避: the candidates that this officer must not inspect, without the reason
 */
public record PoolOfficer(
        String certificateNumber,
        String region,
        List<String> specialities,
        LocalDate certificateValidUntil,
        int openTasks,
        List<String> recusals) {

    public PoolOfficer {
        specialities = specialities.stream().sorted().distinct().toList();
        recusals = recusals.stream().sorted().distinct().toList();
    }

    /** Whether the place lies in the area of the certificate. */
    boolean covers(String place) {
        return new DivisionCode(region).covers(new DivisionCode(place));
    }

    Map<String, Object> tree() {
        return Map.of(
                "certificateNumber", certificateNumber,
                "certificateValidUntil", certificateValidUntil.toString(),
                "openTasks", openTasks,
                "recusals", recusals,
                "region", region,
                "specialities", specialities);
    }

    static PoolOfficer of(Tree tree) {
        return new PoolOfficer(
                tree.text("certificateNumber"),
                tree.text("region"),
                tree.texts("specialities"),
                LocalDate.parse(tree.text("certificateValidUntil")),
                Math.toIntExact(tree.number("openTasks")),
                tree.texts("recusals"));
    }
}
