package org.shenguan.warning.warning;

import java.util.Map;
import java.util.Optional;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.watch.OwnerRegister;
import org.shenguan.warning.watch.WatchRegister;
import org.shenguan.warning.watch.WatchedSubject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 信用等级监测: falling to D raises a warning, recovering lifts it. */
@Component
class GradeWatch {

    private static final String WORST = "D";

    private final WatchRegister watched;
    private final OwnerRegister owners;
    private final KnownGradeStore grades;
    private final Warnings warnings;
    private final WarningDesk desk;

    GradeWatch(
            WatchRegister watched,
            OwnerRegister owners,
            KnownGradeStore grades,
            Warnings warnings,
            WarningDesk desk) {
        this.watched = watched;
        this.owners = owners;
        this.grades = grades;
        this.warnings = warnings;
        this.desk = desk;
    }

    @Transactional
    void graded(WarningConsumers.GradeChanged event, EventEnvelope envelope) {
        String uscc = event.subject().uscc();
        WatchedSubject subject =
                watched.meet(
                        uscc,
                        event.subject().name(),
                        event.subject().region(),
                        event.region(),
                        false);
        Optional<String> before = grades.find(uscc);
        if (!grades.learn(uscc, event.grade(), envelope.sequence())) {
            return;
        }
        if (!event.grade().equals(WORST)) {
            desk.lift(
                    warnings.findRaisedAbout(WarningKind.CREDIT_GRADE_D, uscc),
                    ChinaTime.dateOf(event.gradedAt()) + " 信用等级恢复为 " + event.grade() + " 级",
                    envelope.id());
        } else if (!before.equals(Optional.of(WORST))) {
            desk.raise(fallen(event, subject, envelope), owners.latest(uscc).orElse(null));
        }
    }

    private static Cause fallen(
            WarningConsumers.GradeChanged event, WatchedSubject subject, EventEnvelope envelope) {
        String previous = event.previousGrade();
        String change =
                previous == null || previous.equals(WORST)
                        ? "信用等级评定为 D 级"
                        : "信用等级由 " + previous + " 级降为 D 级";
        return new Cause(
                subject,
                WarningKind.CREDIT_GRADE_D,
                // Each fall is a cause of its own: a subject may recover and fall again.
                subject.subject().uscc() + "#" + envelope.sequence(),
                event.gradedAt(),
                Map.of(
                        "name",
                        subject.subject().name(),
                        "change",
                        change,
                        "score",
                        event.score().stripTrailingZeros().toPlainString()),
                envelope.id(),
                ChinaTime.dateOf(event.gradedAt()) + " " + change);
    }
}
