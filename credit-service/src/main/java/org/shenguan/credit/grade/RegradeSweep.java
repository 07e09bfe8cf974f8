package org.shenguan.credit.grade;

import java.time.Clock;
import java.util.List;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 定期评定: regrades the subjects whose points expire, fade or fall due, and those graded by an older
 * model. It asks what is due rather than what day it is, so running it again changes nothing.
 */
@Component
class RegradeSweep {

    private static final Logger log = LoggerFactory.getLogger(RegradeSweep.class);
    private static final int BATCH = 500;

    private final GradeRegister grades;
    private final GradingModels models;
    private final Regrading regrading;
    private final ScopeSwitch scopes;
    private final Clock clock;

    RegradeSweep(
            GradeRegister grades,
            GradingModels models,
            Regrading regrading,
            ScopeSwitch scopes,
            Clock clock) {
        this.grades = grades;
        this.models = models;
        this.regrading = regrading;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One pass; a subject that fails is reported and does not stop the others. */
    void run() {
        scopes.within(RowScope.everything(), this::pass);
    }

    private void pass() {
        String model = models.inForceOn(ChinaTime.today(clock)).version();
        String after = "";
        List<String> due = grades.due(ChinaTime.today(clock), model, after, BATCH);
        while (!due.isEmpty()) {
            due.forEach(this::regrade);
            after = due.getLast();
            due = grades.due(ChinaTime.today(clock), model, after, BATCH);
        }
    }

    private void regrade(String uscc) {
        try {
            regrading.regrade(uscc, null);
        } catch (RuntimeException failure) {
            log.error("Subject {} could not be regraded", uscc, failure);
        }
    }
}
