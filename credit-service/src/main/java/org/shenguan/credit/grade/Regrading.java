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
import org.shenguan.credit.record.EntryRecorded;
import org.shenguan.credit.record.EntryRegister;
import org.shenguan.credit.record.SubjectRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重新评定: with each new entry, in its transaction, and when time alone changes a score. */
@Component
class Regrading {

    private final GradingModels models;
    private final SubjectRegister subjects;
    private final EntryRegister entries;
    private final GradeRegister grades;
    private final Outbox outbox;
    private final Clock clock;

    Regrading(
            GradingModels models,
            SubjectRegister subjects,
            EntryRegister entries,
            GradeRegister grades,
            Outbox outbox,
            Clock clock) {
        this.models = models;
        this.subjects = subjects;
        this.entries = entries;
        this.grades = grades;
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
        Optional<SubjectGrade> before = grades.find(uscc);
        SubjectGrade after = graded(subject, before, causedBy);
        if (before.isPresent() && !after.differsFrom(before.get())) {
            grades.save(after);
            return;
        }
        SubjectGrade published =
                new SubjectGrade(
                        uscc,
                        after.grade(),
                        after.previousGrade(),
                        after.tier(),
                        after.coefficient(),
                        after.modelVersion(),
                        after.gradedAt(),
                        after.regradeOn(),
                        after.sequence() + 1,
                        causedBy);
        grades.save(published);
        grades.remember(published);
        outbox.append(
                new OutboxMessage(
                        GradeChanged.CONTRACT,
                        GradeChanged.TOPIC,
                        uscc,
                        published.sequence(),
                        published.gradedAt(),
                        GradeChanged.of(subject, published)));
    }

    private SubjectGrade graded(
            CreditSubject subject, Optional<SubjectGrade> before, @Nullable UUID causedBy) {
        LocalDate today = ChinaTime.today(clock);
        GradingModel model = models.inForceOn(today);
        List<CreditEntry> known = entries.of(subject.uscc());
        Grade grade = model.grade(known, today);
        SupervisionTier tier = model.supervision().tier(grade.letter(), subject.objectClasses());
        return new SubjectGrade(
                subject.uscc(),
                grade,
                before.map(was -> was.grade().letter()).orElse(null),
                tier,
                model.supervision().coefficient(tier),
                model.version(),
                clock.instant(),
                model.nextChange(known, today).orElse(null),
                before.map(SubjectGrade::sequence).orElse(0L),
                causedBy);
    }
}
