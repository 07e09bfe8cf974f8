package org.shenguan.warning.warning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.Subject;

/**
 * 预警已发布: heard in the same transaction, so that no warning is without its clue.
 *
 * @param title 线索标题
 * @param owner who supervises the subject, if that is known
 */
public record WarningRaised(
        UUID warningId,
        Subject subject,
        String region,
        String title,
        boolean safetyRelated,
        @Nullable Department owner) {}
