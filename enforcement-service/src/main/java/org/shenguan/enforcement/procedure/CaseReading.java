package org.shenguan.enforcement.procedure;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查阅案件. */
@Component
class CaseReading {

    private final CaseDesk desk;

    CaseReading(CaseDesk desk) {
        this.desk = desk;
    }

    /** Everything about a case. */
    @Transactional(readOnly = true)
    CaseView read(UUID id) {
        return view(desk.require(id));
    }

    /** The same of a case at hand, as after an act. */
    CaseView view(PenaltyCase file) {
        return CaseView.of(
                file,
                DecisionGuards.outstanding(file, desk.today(), desk.limitsFor(file)),
                desk.today());
    }
}
