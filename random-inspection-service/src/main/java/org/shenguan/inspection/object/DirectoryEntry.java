package org.shenguan.inspection.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 检查对象: one enterprise in one region, as the directory knows it.
 *
 * @param keyUnit 重点单位
 * @param blacklisted 列入严重失信主体名单
 * @param redWarning 有未解除的红色预警
 * @param creditGrade 信用等级 A to D, absent before the first grading
 * @param samplingCoefficient 抽查系数, a decimal
 * @param departments 承担监管责任的部门
 * @param statusReason 退出原因
 */
public record DirectoryEntry(
        String uscc,
        String region,
        String name,
        @Nullable String address,
        List<String> classes,
        boolean keyUnit,
        boolean blacklisted,
        boolean redWarning,
        @Nullable String creditGrade,
        String samplingCoefficient,
        List<String> departments,
        ObjectStatus status,
        @Nullable String statusReason) {

    public DirectoryEntry {
        classes = List.copyOf(classes);
        departments = List.copyOf(departments);
    }
}
