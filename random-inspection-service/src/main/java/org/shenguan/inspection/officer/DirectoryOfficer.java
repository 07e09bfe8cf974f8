package org.shenguan.inspection.officer;

import java.time.LocalDate;
import java.util.List;

/**
 * 执法检查人员.
 *
 * @param region 执法区域
 * @param nature 人员性质: 05 执法辅助人员 cannot be drawn
 * @param recusals 应当回避的检查对象, by 统一社会信用代码
 */
public record DirectoryOfficer(
        String certificateNumber,
        String name,
        String region,
        String department,
        List<String> specialities,
        LocalDate certificateValidFrom,
        LocalDate certificateValidUntil,
        OfficerStatus status,
        String nature,
        List<String> recusals) {

    /** 执法辅助人员 (国办发〔2024〕54号: they carry out no inspection). */
    public boolean isAuxiliary() {
        return nature.equals("05");
    }
}
