package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.document.DepartmentRegister;
import org.shenguan.enforcement.document.DocumentKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立案与销案. */
@Service
class CaseFiling {

    private final CaseDesk desk;
    private final DepartmentRegister numbers;
    private final CaseEvents events;

    CaseFiling(CaseDesk desk, DepartmentRegister numbers, CaseEvents events) {
        this.desk = desk;
        this.numbers = numbers;
        this.events = events;
    }

    /** 批准立案. */
    @Transactional
    PenaltyCase file(UUID id, String reason) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        LocalDate today = desk.today();
        CaseState from = file.state();
        file.file(
                numbers.nextNumber(
                        file.department(), file.region(), DocumentKind.FILING, today.getYear()),
                reason,
                by,
                today,
                desk.limitsFor(file),
                desk.calendarFor(file));
        desk.record(file, from, CaseAct.FILE, by, Objects.requireNonNull(file.filing()));
        events.filed(file);
        return file;
    }

    /** 批准销案. */
    @Transactional
    PenaltyCase drop(UUID id, String reason) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        file.drop(reason, by, desk.today());
        desk.record(file, from, CaseAct.DROP, by, Objects.requireNonNull(file.dismissal()));
        return file;
    }
}
