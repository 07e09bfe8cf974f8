package org.shenguan.inspection.object;

/** 许可证件的变更, and whether its holder still does what is supervised. */
enum LicenseChange {
    /** 暂扣: the holder stays supervised. */
    SUSPENDED("暂扣", true),
    RESTORED("恢复", true),
    ALTERED("变更", true),
    RENEWED("延续", true),
    /** 行政许可法 art. 69. */
    ANNULLED("撤销", false),
    /** 行政许可法 art. 8. */
    WITHDRAWN("撤回", false),
    /** 行政处罚法 art. 9. */
    REVOKED("吊销", false),
    /** 行政许可法 art. 70. */
    DEREGISTERED("注销", false),
    EXPIRED("有效期届满", false);

    private final String words;
    private final boolean supervised;

    LicenseChange(String words, boolean supervised) {
        this.words = words;
        this.supervised = supervised;
    }

    boolean leavesSupervised() {
        return supervised;
    }

    /** 退出原因. */
    String reason(String licenseNumber) {
        return "许可证件“" + licenseNumber + "”已" + words;
    }
}
