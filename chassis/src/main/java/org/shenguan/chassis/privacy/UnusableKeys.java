package org.shenguan.chassis.privacy;

/** Personal data cannot be encrypted with the keys as they are configured. */
public final class UnusableKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeys(String fault) {
        super(fault);
    }
}
