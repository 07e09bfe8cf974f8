package org.shenguan.approval.application;

/** 联系方式: only what it takes to recognize it is kept here. */
final class Contact {

    private static final int SHOWN = 4;

    private Contact() {}

    /** 脱敏: 138****5678 of a number, 王** of anything shorter. */
    static String masked(String given) {
        String contact = given.strip();
        if (contact.length() <= SHOWN + 3) {
            return contact.substring(0, 1) + "*".repeat(contact.length() - 1);
        }
        return contact.substring(0, 3)
                + "*".repeat(contact.length() - 3 - SHOWN)
                + contact.substring(contact.length() - SHOWN);
    }
}
