package org.shenguan.enforcement.procedure;

import java.util.Locale;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.springframework.stereotype.Component;

/** 办案期限: keeps every started clock of a case on the due sheet as each act leaves it. */
@Component
class CaseClocks {

    private final DueSheet sheet;

    CaseClocks(DueSheet sheet) {
        this.sheet = sheet;
    }

    static String kind(LimitCode code) {
        return "enforcement." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void follow(PenaltyCase file, ProcedureLimits limits, WorkingCalendar calendar) {
        String id = file.id().toString();
        for (StartedClock clock : file.clocks()) {
            if (clock.metOn() != null) {
                sheet.meet(kind(clock.code()), id);
            } else if (file.state().closed()) {
                sheet.cancel(kind(clock.code()), id);
            } else {
                sheet.open(
                        item(clock.code(), file),
                        Deadline.from(
                                clock.triggeredOn(), limits.timeLimit(clock.code()), calendar));
            }
        }
        if (file.clock(LimitCode.HEARING_REQUEST).isEmpty()) {
            sheet.cancel(kind(LimitCode.HEARING_REQUEST), id); // told anew: the first window is void
        }
    }

    private static DueItem item(LimitCode code, PenaltyCase file) {
        return new DueItem(
                kind(code),
                "PenaltyCase",
                file.id().toString(),
                "%s：%s".formatted(code.label(), file.party().name()),
                new DivisionCode(file.region()),
                file.department().code());
    }
}
