package org.shenguan.credit.record;

/** 许可变动: what happened to a license after it was granted. */
public enum LicenseChange {
    SUSPENDED("暂扣"),
    RESTORED("恢复"),
    ANNULLED("撤销"),
    WITHDRAWN("撤回"),
    REVOKED("吊销"),
    DEREGISTERED("注销"),
    ALTERED("变更"),
    RENEWED("延续"),
    EXPIRED("有效期届满");

    private final String chinese;

    LicenseChange(String chinese) {
        this.chinese = chinese;
    }

    /** 中文名称. */
    public String chinese() {
        return chinese;
    }
}
