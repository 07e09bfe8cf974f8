package org.shenguan.approval.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 许可事项: what is licensed, on what basis, by which level, in what time and against which
 * materials.
 *
 * @param code 基本编码 (12) or 实施编码 (31)
 * @param source where the values come from, and which of them are configuration only
 */
public record LicensingItem(
        String code,
        String name,
        String legalBasis,
        ItemLevel level,
        boolean sealTransferred,
        ItemState state,
        LocalDate stateSince,
        @Nullable ItemLevel delegatedTo,
        String competentLine,
        String licenseName,
        int licenseValidityYears,
        int statutoryDays,
        String statutoryDaysLaw,
        String statutoryDaysArticle,
        int promisedDays,
        boolean safetyRelated,
        List<String> objectClasses,
        List<RequiredMaterial> materials,
        String source) {

    public LicensingItem {
        objectClasses = List.copyOf(objectClasses);
        materials = List.copyOf(materials);
    }

    /** 办结时限: what was promised, never longer than what the law gives. */
    public TimeLimit decisionLimit() {
        return TimeLimit.workingDays(
                Math.min(promisedDays, statutoryDays),
                LegalBasis.of(statutoryDaysLaw, statutoryDaysArticle));
    }
}
