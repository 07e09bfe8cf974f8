package org.shenguan.inspection.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 抽取公告: what was fixed and made public when the draw was committed to; nothing of it changes again.
 *
 * @param sampleSize 应抽户数
 * @param parties 产生种子的人数
 * @param createdBy 组织人账号
 * @param replaces 所替代的已作废抽取
 */
record Announcement(
        UUID id,
        String region,
        String department,
        String name,
        String itemCode,
        String itemName,
        String algorithm,
        String commitment,
        int candidateCount,
        int exclusionCount,
        int officerCount,
        int sampleSize,
        int parties,
        LocalDate checkBy,
        String createdBy,
        Instant committedAt,
        @Nullable UUID replaces) {}
