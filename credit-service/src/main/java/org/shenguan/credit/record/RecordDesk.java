package org.shenguan.credit.record;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记录: takes what events say into the record of their subject, each event once. */
@Component
class RecordDesk {

    private final CreditSubjects subjects;
    private final EntryRegister entries;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecordDesk(
            CreditSubjects subjects,
            EntryRegister entries,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.subjects = subjects;
        this.entries = entries;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    void take(MentionedSubject mention, CreditEntry entry) {
        meet(mention);
        if (entries.add(mention.uscc(), entry)) {
            facts.publishEvent(new EntryRecorded(mention.uscc(), entry.eventId()));
        }
    }

    /** Holds the subject's row until the end, so that two topics regrade one after the other. */
    private void meet(MentionedSubject mention) {
        subjects.addUnlessKnown(
                mention.uscc(),
                mention.name(),
                mention.region(),
                mention.located(),
                clock.instant());
        subjects.findForUpdate(mention.uscc())
                .orElseThrow(() -> new IllegalStateException("no record of " + mention.uscc()))
                .learn(mention);
    }
}
