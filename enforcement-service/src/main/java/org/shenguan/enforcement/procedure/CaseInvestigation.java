package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.Evidence;
import org.shenguan.enforcement.casefile.GroundForReview;
import org.shenguan.enforcement.casefile.Investigation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调查取证与法制审核. */
@Service
class CaseInvestigation {

    private final CaseDesk desk;

    CaseInvestigation(CaseDesk desk) {
        this.desk = desk;
    }

    /** 登记调查终结报告. */
    @Transactional
    PenaltyCase investigate(
            UUID id,
            List<CaseOfficer> officers,
            String facts,
            List<Evidence> evidence,
            List<GroundForReview> grounds) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        LocalDate today = desk.today();
        for (int i = 0; i < evidence.size(); i++) {
            desk.dateOrToday(
                    evidence.get(i).collectedOn(), null, "/evidence/" + i + "/collectedOn");
        }
        CaseState from = file.state();
        Investigation report = new Investigation(today, officers, facts, evidence, grounds, by);
        file.investigate(report);
        desk.record(file, from, CaseAct.INVESTIGATE, by, report);
        return file;
    }

    /** 登记法制审核意见. */
    @Transactional
    PenaltyCase review(UUID id, boolean passed, String opinion) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        file.review(passed, opinion, by, desk.today());
        desk.record(file, from, CaseAct.REVIEW, by, file.reviews().getLast());
        return file;
    }
}
