package org.shenguan.chassis.due;

import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 期限事项: what has to be done in time, and who has to.
 *
 * @param kind stable code, such as {@code approval.decision}; with the record's id it is unique
 * @param recordType kind of record, such as {@code LicenseApplication}
 * @param title 中文标题, for the list that people read
 */
public record DueItem(
        String kind,
        String recordType,
        String recordId,
        String title,
        DivisionCode region,
        String department) {}
