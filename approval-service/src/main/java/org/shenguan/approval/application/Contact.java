package org.shenguan.approval.application;

import org.shenguan.chassis.kernel.PersonalText;

/** 联系方式: how an applicant is reached. Whatever prints it prints it masked. */
record Contact(String value) {

    private static final int FIRST = 3;
    private static final int LAST = 4;

    Contact {
        value = value.strip();
    }

    /** 脱敏: 138****5678 of a number, 王** of anything shorter. */
    String masked() {
        return PersonalText.keepEnds(value, FIRST, LAST);
    }

    @Override
    public String toString() {
        return masked();
    }
}
