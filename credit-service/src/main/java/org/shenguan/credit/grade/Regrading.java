package org.shenguan.credit.grade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.CreditSubject;
import org.shenguan.credit.record.CreditSubjects;
import org.shenguan.credit.record.EntryRecorded;
import org.shenguan.credit.record.EntryRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重新评定: with each new entry, in its transaction, and when time alone changes a score. */
@Component
class Regrading {

    private final GradingModels models;
    private final CreditSubjects subjects;
    private final EntryRegister entries;
    private final SubjectGrades grades;
    private final GradeRegister history;
    private final Outbox outbox;
    private final Clock clock;

    Regrading(
            GradingModels models,
            CreditSubjects subjects,
            EntryRegister entries,
            SubjectGrades grades,
            GradeRegister history,
            Outbox outbox,
            Clock clock) {
        this.models = models;
        this.subjects = subjects;
        this.entries = entries;
        this.grades = grades;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(EntryRecorded fact) {
        regrade(fact.uscc(), fact.eventId());
    }

    /** Regrades a subject; those who rely on the grade hear of it only if it changed. */
    @Transactional
    void regrade(String uscc, @Nullable UUID causedBy) {
        CreditSubject subject =
                subjects.findForUpdate(uscc)
                        .orElseThrow(() -> new IllegalStateException("no record of " + uscc));
        Optional<SubjectGrade> known = grades.findById(uscc);
        CreditGrade previous = known.map(was -> was.current().grade().letter()).orElse(null);
        Assessment latest = assess(subject);
        if (known.isPresent() && !known.get().regrade(latest)) {
            return;
        }
        // The history copies the row.
        SubjectGrade grade =
                grades.saveAndFlush(known.orElseGet(() -> new SubjectGrade(uscc, latest)));
        history.remember(uscc, previous, causedBy);
        outbox.append(
                new OutboxMessage(
                        GradeChanged.CONTRACT,
                        GradeChanged.TOPIC,
                        uscc,
                        grade.sequence(),
                        latest.gradedAt(),
                        GradeChanged.of(subject, latest, previous, causedBy)));
    }

    private Assessment assess(CreditSubject subject) {
        LocalDate today = ChinaTime.today(clock);
        GradingModel model = models.inForceOn(today);
        List<CreditEntry> known = entries.of(subject.uscc());
        Grade grade = model.grade(known, today);
        SupervisionTier tier = model.supervision().tier(grade.letter(), subject.objectClasses());
        return new Assessment(
                grade,
                tier,
                model.supervision().coefficient(tier),
                model.version(),
                clock.instant(),
                model.nextChange(known, today).orElse(null));
    }
}
