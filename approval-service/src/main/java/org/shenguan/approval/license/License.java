package org.shenguan.approval.license;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 许可证件: the right that a grant gave, until it ends.
 *
 * @param stateReason why it was suspended, restored or revoked
 * @param version rises by one with each change; the grant makes the first
 */
public record License(
        String number,
        String name,
        String itemCode,
        UUID applicationId,
        String applicationNumber,
        Subject holder,
        DivisionCode region,
        Department department,
        LicenseState state,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable String stateReason,
        LocalDate stateSince,
        long version) {

    /** 颁发: valid from the day of the decision, for whole years, its last day included. */
    public static License grant(
            String number,
            String name,
            String itemCode,
            UUID applicationId,
            String applicationNumber,
            Subject holder,
            DivisionCode region,
            Department department,
            LocalDate on,
            int years) {
        return new License(
                number,
                name,
                itemCode,
                applicationId,
                applicationNumber,
                holder,
                region,
                department,
                LicenseState.VALID,
                on,
                on.plusYears(years).minusDays(1),
                null,
                on,
                1);
    }

    /** The state on a day: what has run out is no longer valid, whatever is stored. */
    LicenseState stateOn(LocalDate today) {
        return state != LicenseState.REVOKED && today.isAfter(validUntil)
                ? LicenseState.EXPIRED
                : state;
    }

    /** 暂扣、恢复或者吊销. */
    License take(LicenseChange change, String reason, LocalDate on) {
        LicenseState now = stateOn(on);
        if (!change.isPossibleFrom(now)) {
            throw new LicenseNotChangeable(number, change, now);
        }
        return new License(
                number,
                name,
                itemCode,
                applicationId,
                applicationNumber,
                holder,
                region,
                department,
                change.result(),
                validFrom,
                validUntil,
                reason,
                on,
                version + 1);
    }
}
