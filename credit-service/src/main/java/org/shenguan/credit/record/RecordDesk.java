package org.shenguan.credit.record;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记录: takes what events say into the record of their subject, each event once. */
@Component
class RecordDesk {

    private final SubjectRegister subjects;
    private final EntryRegister entries;
    private final ApplicationEventPublisher facts;

    RecordDesk(SubjectRegister subjects, EntryRegister entries, ApplicationEventPublisher facts) {
        this.subjects = subjects;
        this.entries = entries;
        this.facts = facts;
    }

    @Transactional
    void take(CreditSubject subject, CreditEntry entry) {
        // Holds the subject's row until the end, so that two topics regrade one after the other.
        subjects.meet(subject);
        if (entries.add(subject.uscc(), entry)) {
            facts.publishEvent(new EntryRecorded(subject.uscc(), entry.eventId()));
        }
    }
}
