package org.shenguan.inspection.lottery;

import java.util.Map;

/** 不列入人员: an officer of the department who cannot be drawn, with the reason. */
public record OfficerExclusion(String certificateNumber, Reason reason) {

    /** 不列入的情形. */
    public enum Reason {
        /** 执法证件在检查期限前失效. */
        CERTIFICATE_EXPIRED,
        /** 执法证件尚未生效. */
        CERTIFICATE_NOT_YET_VALID,
        /** 请假. */
        ON_LEAVE,
        /** 已离职. */
        LEFT,
        /** 执法辅助人员，不具有执法资格. */
        AUXILIARY
    }

    Map<String, Object> tree() {
        return Map.of("certificateNumber", certificateNumber, "reason", reason.name());
    }

    static OfficerExclusion of(Tree tree) {
        return new OfficerExclusion(
                tree.text("certificateNumber"), Reason.valueOf(tree.text("reason")));
    }
}
