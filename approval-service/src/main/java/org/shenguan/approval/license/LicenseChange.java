package org.shenguan.approval.license;

/** 证件变更种类, as far as this service carries them out. */
enum LicenseChange {
    /** 暂扣. */
    SUSPENDED(LicenseState.SUSPENDED, "license.suspend", "暂扣"),
    /** 恢复. */
    RESTORED(LicenseState.VALID, "license.restore", "恢复"),
    /** 吊销. */
    REVOKED(LicenseState.REVOKED, "license.revoke", "吊销");

    private final LicenseState result;
    private final String action;
    private final String words;

    LicenseChange(LicenseState result, String action, String words) {
        this.result = result;
        this.action = action;
        this.words = words;
    }

    LicenseState result() {
        return result;
    }

    String action() {
        return action;
    }

    String words() {
        return words;
    }

    /** Whether a license in that state can take this change. */
    boolean isPossibleFrom(LicenseState state) {
        return switch (this) {
            case SUSPENDED -> state == LicenseState.VALID;
            case RESTORED -> state == LicenseState.SUSPENDED;
            case REVOKED -> state == LicenseState.VALID || state == LicenseState.SUSPENDED;
        };
    }
}
