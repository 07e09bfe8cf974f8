package org.shenguan.enforcement.procedure;

import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 决定前尚缺的事项.
 *
 * @param code stable, such as {@code legal-review-missing}
 * @param description 中文说明
 */
record Outstanding(String code, String description, LegalBasis basis) {

    static Outstanding of(String code, String description, String article) {
        return new Outstanding(code, description, LegalBasis.of("中华人民共和国行政处罚法", article));
    }
}
