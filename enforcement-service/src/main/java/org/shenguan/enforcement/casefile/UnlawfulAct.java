package org.shenguan.enforcement.casefile;

import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.penalty.Severity;

/**
 * 违法行为.
 *
 * @param basis 违反的规定
 * @param severity 情节, as found at first; null when the finder did not judge it
 */
public record UnlawfulAct(
        String code, String description, String basis, @Nullable Severity severity) {}
