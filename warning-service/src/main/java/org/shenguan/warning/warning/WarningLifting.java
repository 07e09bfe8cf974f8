package org.shenguan.warning.warning;

import java.util.UUID;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.security.Officer;
import org.shenguan.warning.rule.LiftingAuthority;
import org.shenguan.warning.rule.WarningRules;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.OwnerRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 解除预警 by an officer: of the department that handles it, with the role that its level asks for. */
@Component
class WarningLifting {

    private final Warnings warnings;
    private final ExpectedVersion expected;
    private final WarningDesk desk;
    private final WarningRules rules;
    private final OwnerRegister owners;

    WarningLifting(
            Warnings warnings,
            ExpectedVersion expected,
            WarningDesk desk,
            WarningRules rules,
            OwnerRegister owners) {
        this.warnings = warnings;
        this.expected = expected;
        this.desk = desk;
        this.rules = rules;
        this.owners = owners;
    }

    @Transactional
    void lift(UUID id, String reason, Officer officer) {
        Warning warning = warnings.findById(id).orElseThrow(() -> new NotFound("预警", id));
        expected.check("预警", id, warning.version());
        LiftingAuthority authority = rules.lifting();
        if (!authority.allows(warning.level(), officer.roles())) {
            throw LiftingNotAuthorized.forLevel(warning.level().name(), authority.source());
        }
        String handling = handlingDepartment(warning);
        String own = officer.department();
        if (!handling.isEmpty()
                && !handling.equals(own)
                && !RowScope.EVERY_DEPARTMENT.equals(own)) {
            throw LiftingNotAuthorized.forDepartment(handling);
        }
        desk.lift(warning, reason, officer.username(), null);
    }

    private String handlingDepartment(Warning warning) {
        String department = warning.department();
        return department != null
                ? department
                : owners.latest(warning.subject().uscc()).map(Department::code).orElse("");
    }
}
