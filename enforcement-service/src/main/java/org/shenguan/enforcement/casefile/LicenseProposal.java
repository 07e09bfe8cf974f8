package org.shenguan.enforcement.casefile;

import org.shenguan.enforcement.penalty.PenaltyKind;

/** 许可证件处理建议, put to the body that issued the license. */
public record LicenseProposal(Action action, String licenseNumber) {

    /** 建议. */
    public enum Action {
        /** 吊销. */
        REVOKE(PenaltyKind.LICENSE_REVOCATION),
        /** 暂扣. */
        SUSPEND(PenaltyKind.LICENSE_SUSPENSION);

        private final PenaltyKind penalty;

        Action(PenaltyKind penalty) {
            this.penalty = penalty;
        }

        /** The penalty that the proposal carries out. */
        public PenaltyKind penalty() {
            return penalty;
        }
    }
}
