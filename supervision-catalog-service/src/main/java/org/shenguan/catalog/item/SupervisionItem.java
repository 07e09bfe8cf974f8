package org.shenguan.catalog.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 监管事项: one row of a 监管事项目录清单 in one version.
 *
 * @param code 14 digits without meaning
 * @param region whose list it stands in; all below it use the list
 * @param position 序号
 * @param object 监管对象
 * @param basis 设定依据
 * @param duty 监管责任
 * @param measures 监管措施
 * @param samplingRatio 抽查比例, in the words of the list
 * @param leadDepartment 牵头部门, in the words of the list
 * @param leadDepartmentLine 牵头部门所属条线
 * @param allowItemNames 对应许可事项名称: words that the name of a license item contains
 * @param objectClasses 对应的监管对象类别
 * @param lineDefault stands in for license items of its line that nothing else leads to an item
 * @param source where the row comes from, and of what kind its code is
 * @param incomplete which columns the source lacks
 * @param effectiveTo the last day
 */
public record SupervisionItem(
        String code,
        int version,
        String name,
        DivisionCode region,
        int position,
        @Nullable String object,
        @Nullable String basis,
        @Nullable String duty,
        List<String> measures,
        @Nullable String samplingRatio,
        @Nullable String leadDepartment,
        String leadDepartmentLine,
        List<String> allowItemNames,
        List<String> objectClasses,
        boolean lineDefault,
        String source,
        @Nullable String incomplete,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    public SupervisionItem {
        if (!code.matches("[0-9]{14}")) {
            throw new IllegalArgumentException("监管事项目录编码应为 14 位数字");
        }
        measures = List.copyOf(measures);
        allowItemNames = List.copyOf(allowItemNames);
        objectClasses = List.copyOf(objectClasses);
    }

    /** 现行有效 on that day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** The same content under another version number. */
    SupervisionItem asVersion(int number) {
        return new SupervisionItem(
                code,
                number,
                name,
                region,
                position,
                object,
                basis,
                duty,
                measures,
                samplingRatio,
                leadDepartment,
                leadDepartmentLine,
                allowItemNames,
                objectClasses,
                lineDefault,
                source,
                incomplete,
                effectiveFrom,
                effectiveTo);
    }
}
