package org.shenguan.approval.license;

/** 证件状态. */
public enum LicenseState {
    /** 有效. */
    VALID("有效"),
    /** 暂扣. */
    SUSPENDED("暂扣"),
    /** 吊销. */
    REVOKED("吊销"),
    /** 有效期届满: derived from the day, never stored. */
    EXPIRED("有效期届满");

    private final String words;

    LicenseState(String words) {
        this.words = words;
    }

    /** 中文名称. */
    public String words() {
        return words;
    }
}
