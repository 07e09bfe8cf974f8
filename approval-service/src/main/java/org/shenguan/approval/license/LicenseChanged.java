package org.shenguan.approval.license;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Department;

/** 许可证件状态已变更: the payload of {@code approval.license-changed.v1}. */
record LicenseChanged(
        LicenseName license,
        String itemCode,
        Holder subject,
        String region,
        Department approvingDepartment,
        LicenseChange change,
        LocalDate effectiveOn,
        String reason,
        @Nullable Cause causedBy) {

    static final String CONTRACT = "approval.license-changed.v1";

    record LicenseName(String number, String name) {}

    record Holder(String uscc, String name, String region) {}

    record Cause(UUID eventId, String documentNumber) {}

    static LicenseChanged of(
            License license, LicenseChange change, String reason, @Nullable Cause cause) {
        return new LicenseChanged(
                new LicenseName(license.number(), license.name()),
                license.itemCode(),
                new Holder(
                        license.holder().uscc().value(),
                        license.holder().name(),
                        license.holder().region().value()),
                license.region().value(),
                license.department(),
                change,
                license.stateSince(),
                reason,
                cause);
    }
}
