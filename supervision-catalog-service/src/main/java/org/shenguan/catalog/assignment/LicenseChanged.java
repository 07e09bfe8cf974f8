package org.shenguan.catalog.assignment;

import java.time.LocalDate;

/** 许可证件状态已变更: what the intake reads of {@code approval.license-changed.v1}. */
record LicenseChanged(
        License license,
        Subject subject,
        String region,
        String change,
        LocalDate effectiveOn,
        String reason) {

    record License(String number) {}

    record Subject(String uscc) {}
}
