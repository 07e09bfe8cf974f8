package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/**
 * 法制审核意见 (行政处罚法 art. 58).
 *
 * @param afterHearing whether the record of the hearing lay before the reviewer
 */
public record LegalReview(
        boolean passed, String opinion, LocalDate reviewedOn, boolean afterHearing, Actor by) {}
