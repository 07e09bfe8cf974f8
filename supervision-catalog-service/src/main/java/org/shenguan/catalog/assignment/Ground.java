package org.shenguan.catalog.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 责任规则: why this department has the assignment. */
@Embeddable
record Ground(
        @Column(name = "rule_code") String code,
        @Column(name = "rule_explanation") String explanation,
        @Column(name = "rule_basis") String basis) {

    private static final String BOTH_WAYS = "晋审管发〔2021〕11号 二（五）";

    /** 无法确定. */
    static Ground noMatch(String reason, String bureau) {
        return new Ground("NO-MATCH", reason + "转由" + bureau + "人工指派。", BOTH_WAYS);
    }

    /** 仲裁改派, on “谁主管、谁监管”. */
    static Ground arbitration(String bureau, String department, String reason) {
        return new Ground(
                "ARBITRATION", "经" + bureau + "仲裁，改由" + department + "监管：" + reason, BOTH_WAYS);
    }
}
