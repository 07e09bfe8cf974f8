package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * 调查终结报告 (行政处罚法 art. 42, 54).
 *
 * @param officers 办案人员, never fewer than two
 * @param grounds what in the facts makes a legal review mandatory
 */
public record Investigation(
        LocalDate concludedOn,
        List<CaseOfficer> officers,
        String facts,
        List<Evidence> evidence,
        List<GroundForReview> grounds,
        Actor recordedBy) {

    public Investigation {
        officers = List.copyOf(officers);
        evidence = List.copyOf(evidence);
        grounds = List.copyOf(grounds);
    }

    /** Whether this person investigated. */
    public boolean involves(Actor actor) {
        return recordedBy.username().equals(actor.username())
                || officers.stream()
                        .anyMatch(officer ->
                                officer.certificateNumber().equals(actor.certificateNumber()));
    }

    /** Whether the officer of this certificate investigated. */
    public boolean involves(String certificateNumber) {
        return officers.stream()
                .anyMatch(officer -> officer.certificateNumber().equals(certificateNumber));
    }

    /** 案情复杂. */
    public boolean complex() {
        return grounds.stream().anyMatch(ground -> ground.ground() == ReviewGround.COMPLEX);
    }
}
