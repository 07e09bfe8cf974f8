package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 评分明细: one reason for the score.
 *
 * @param points 加分为正，扣分为负
 * @param sourceEventId the event that the reason rests on; absent for the base score
 */
record GradeLine(
        String rule,
        String name,
        BigDecimal points,
        String explanation,
        @Nullable UUID sourceEventId) {}
