package org.shenguan.approval.license;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.springframework.data.domain.Persistable;

/** 许可证件: the right that a grant gave, until it ends. */
@Entity
@Table(name = "license")
@DynamicUpdate
public class License implements Persistable<String> {

    @Id private String number = "";
    private String name = "";
    private String itemCode = "";
    private UUID applicationId = new UUID(0, 0);
    private String applicationNumber = "";
    private String uscc = "";
    private String holder = "";
    private String holderRegion = "";
    private String region = "";
    private String department = "";
    private String departmentName = "";

    @Enumerated(EnumType.STRING)
    private LicenseState state = LicenseState.VALID;

    private LocalDate validFrom = LocalDate.EPOCH;
    private LocalDate validUntil = LocalDate.EPOCH;
    private @Nullable String stateReason;
    private LocalDate stateSince = LocalDate.EPOCH;
    @Version private long version;

    /** The grant makes version 1, so that the version does not tell what is not stored yet. */
    @Transient private boolean isNew;

    protected License() {}

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
        License license = new License();
        license.number = number;
        license.name = name;
        license.itemCode = itemCode;
        license.applicationId = applicationId;
        license.applicationNumber = applicationNumber;
        license.uscc = holder.uscc().value();
        license.holder = holder.name();
        license.holderRegion = holder.region().value();
        license.region = region.value();
        license.department = department.code();
        license.departmentName = department.name();
        license.validFrom = on;
        license.validUntil = on.plusYears(years).minusDays(1);
        license.stateSince = on;
        license.version = 1;
        license.isNew = true;
        return license;
    }

    /** The state on a day: what has run out is no longer valid, whatever is stored. */
    LicenseState stateOn(LocalDate today) {
        return state != LicenseState.REVOKED && today.isAfter(validUntil)
                ? LicenseState.EXPIRED
                : state;
    }

    /** 暂扣、恢复或者吊销. */
    void take(LicenseChange change, String reason, LocalDate on) {
        LicenseState now = stateOn(on);
        if (!change.isPossibleFrom(now)) {
            throw new LicenseNotChangeable(number, change, now);
        }
        state = change.result();
        stateReason = reason;
        stateSince = on;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    String itemCode() {
        return itemCode;
    }

    UUID applicationId() {
        return applicationId;
    }

    String applicationNumber() {
        return applicationNumber;
    }

    /** 持证人, as it was named on the day of the grant. */
    Subject holder() {
        return new Subject(
                UnifiedSocialCreditCode.ofRegistry(uscc),
                holder,
                new DivisionCode(holderRegion),
                null);
    }

    DivisionCode region() {
        return new DivisionCode(region);
    }

    Department department() {
        return new Department(department, departmentName);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    /** Why it was suspended, restored or revoked. */
    @Nullable String stateReason() {
        return stateReason;
    }

    LocalDate stateSince() {
        return stateSince;
    }

    /** Rises by one with each change that is stored; the grant makes the first. */
    long version() {
        return version;
    }

    @Override
    public String getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostPersist
    void entered() {
        isNew = false;
    }
}
