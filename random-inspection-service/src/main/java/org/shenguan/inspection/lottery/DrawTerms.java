package org.shenguan.inspection.lottery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 抽取条件: what the organizer decided before anything was drawn.
 *
 * @param region 组织部门所辖区域
 * @param classes 定向抽查的对象类别; empty for 不定向抽查
 * @param regions 定向抽查的区域; empty for the whole area of the department
 * @param keyUnitsOnly 仅限重点单位
 * @param grades 信用等级; empty for all
 * @param speciality 专业 that at least one officer of each team must have
 * @param checkBy 检查期限: certificates must hold until then
 * @param noRepeatDays 间隔期 in days: who was inspected within it is not drawn again
 * @param parties 参与产生种子的人数
 */
public record DrawTerms(
        UUID drawId,
        String name,
        String itemCode,
        String itemName,
        String region,
        String department,
        List<String> classes,
        List<String> regions,
        List<String> grades,
        boolean keyUnitsOnly,
        SampleSize size,
        int officersPerTeam,
        @Nullable String speciality,
        LocalDate checkBy,
        int noRepeatDays,
        int parties) {

    public DrawTerms {
        if (officersPerTeam < 2) {
            throw new IllegalArgumentException("检查人员不得少于两人");
        }
        if (parties < 2) {
            throw new IllegalArgumentException("种子须由两人以上共同产生");
        }
        classes = classes.stream().sorted().distinct().toList();
        regions = regions.stream().sorted().distinct().toList();
        grades = grades.stream().sorted().distinct().toList();
    }

    /** 定向抽查: a random draw from a part of the directory that conditions fix. */
    public boolean isDirected() {
        return !classes.isEmpty() || !regions.isEmpty() || !grades.isEmpty() || keyUnitsOnly;
    }

    /** The same terms for another draw. */
    public DrawTerms forDraw(UUID id) {
        return new DrawTerms(
                id,
                name,
                itemCode,
                itemName,
                region,
                department,
                classes,
                regions,
                grades,
                keyUnitsOnly,
                size,
                officersPerTeam,
                speciality,
                checkBy,
                noRepeatDays,
                parties);
    }

    TreeMap<String, Object> tree() {
        TreeMap<String, Object> tree = new TreeMap<>();
        tree.put("checkBy", checkBy.toString());
        tree.put("department", department);
        tree.put("drawId", drawId.toString());
        tree.put("name", name);
        tree.put("noRepeatDays", noRepeatDays);
        tree.put("officersPerTeam", officersPerTeam);
        tree.put("parties", parties);
        tree.put("region", region);
        tree.put(
                "selection",
                Map.of(
                        "classes", classes,
                        "directed", isDirected(),
                        "grades", grades,
                        "keyUnitsOnly", keyUnitsOnly,
                        "regions", regions));
        tree.put("size", size.tree());
        tree.put("supervisionItem", Map.of("code", itemCode, "name", itemName));
        if (speciality != null) {
            tree.put("speciality", speciality);
        }
        return tree;
    }

    static DrawTerms of(Tree tree) {
        Tree selection = tree.object("selection");
        return new DrawTerms(
                UUID.fromString(tree.text("drawId")),
                tree.text("name"),
                tree.object("supervisionItem").text("code"),
                tree.object("supervisionItem").text("name"),
                tree.text("region"),
                tree.text("department"),
                selection.texts("classes"),
                selection.texts("regions"),
                selection.texts("grades"),
                Boolean.TRUE.equals(selection.require("keyUnitsOnly")),
                SampleSize.read(tree.object("size").fields()),
                Math.toIntExact(tree.number("officersPerTeam")),
                tree.find("speciality"),
                LocalDate.parse(tree.text("checkBy")),
                Math.toIntExact(tree.number("noRepeatDays")),
                Math.toIntExact(tree.number("parties")));
    }
}
