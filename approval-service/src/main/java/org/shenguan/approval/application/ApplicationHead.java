package org.shenguan.approval.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.item.LicensingItem;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 收件内容: what stands from the day of filing and never changes.
 *
 * @param number 办件编码
 * @param item the terms of the item on that day
 * @param contact 联系方式, masked; the full one is kept encrypted, apart
 */
record ApplicationHead(
        UUID id,
        String number,
        LicensingItem item,
        Subject subject,
        DivisionCode region,
        Department department,
        Instant submittedAt,
        String submittedBy,
        @Nullable String contact) {}
