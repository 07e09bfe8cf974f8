package org.shenguan.inspection.object;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 名录库动态调整: what other departments decided, entered in the directory. Facts arrive in any order
 * and more than once; each is kept, and the row follows from all of them.
 */
@Component
class DirectoryUpkeep {

    private final DirectoryRegister register;
    private final Clock clock;

    DirectoryUpkeep(DirectoryRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** 准予许可: the holder enters the directory. */
    void enterLicensed(
            String uscc,
            String region,
            String name,
            @Nullable String address,
            List<String> classes,
            String applicationNumber,
            @Nullable String licenseNumber) {
        register.enter(uscc, region, name, address, classes, clock.instant());
        if (licenseNumber == null) {
            register.putBasis(uscc, BasisKind.APPROVAL, applicationNumber, true, null);
        } else {
            register.putBasis(uscc, BasisKind.LICENSE, licenseNumber, true, null);
        }
        register.reconcile(uscc, clock.instant());
    }

    /** 许可证件变更: who has no licence left leaves, with the reason. */
    void changeLicense(String uscc, String licenseNumber, LicenseChange change) {
        boolean held = change.leavesSupervised();
        register.putBasis(
                uscc,
                BasisKind.LICENSE,
                licenseNumber,
                held,
                held ? null : change.reason(licenseNumber));
        register.reconcile(uscc, clock.instant());
    }

    /** 监管责任: who supervises the holder. */
    void assign(
            UUID assignmentId,
            String uscc,
            String region,
            String name,
            String departmentCode,
            String departmentName,
            boolean active,
            long sequence,
            BasisKind basis,
            String basisKey) {
        register.nameDepartment(departmentCode, departmentName);
        register.putAssignment(assignmentId, uscc, departmentCode, active, sequence);
        if (active && !register.knows(uscc)) {
            register.enter(uscc, region, name, null, List.of(), clock.instant());
            register.assumeBasis(uscc, basis, basisKey);
        }
        register.reconcile(uscc, clock.instant());
    }

    /** 信用等级: the coefficient with which the subject is drawn from now on. */
    void grade(
            String uscc, String grade, String coefficient, boolean blacklisted, Instant gradedAt) {
        register.putCredit(uscc, grade, coefficient, blacklisted, gradedAt);
        register.reconcile(uscc, clock.instant());
    }

    /** 风险预警: a red one has the subject inspected without being drawn. */
    void warn(UUID warningId, String uscc, boolean red, long sequence) {
        register.putWarning(warningId, uscc, red, sequence);
        register.reconcile(uscc, clock.instant());
    }
}
