package org.shenguan.approval.application;

import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.kernel.LegalBasis;

/** 法定期限 in working days, with its source. */
record StatutoryLimit(int amount, LegalBasis basis) {

    TimeLimit asTimeLimit() {
        return TimeLimit.workingDays(amount, basis);
    }
}
