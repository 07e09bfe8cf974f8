package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/**
 * 听证笔录 (行政处罚法 art. 64).
 *
 * @param notifiedOn 通知听证时间、地点的日期
 * @param presider 听证主持人, not an investigator of the case
 * @param absent 当事人无正当理由拒不出席, which counts as having given up the hearing
 */
public record HearingRecord(
        LocalDate notifiedOn,
        LocalDate heldOn,
        CaseOfficer presider,
        boolean absent,
        String summary,
        Actor recordedBy) {}
