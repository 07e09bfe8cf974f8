package org.shenguan.inspection.task;

import java.time.LocalDate;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.stereotype.Component;

/** 检查结果的期限: publication and rectification. */
@Component
class OutcomeDeadlines {

    /** 自抽查结束之日起 20 个工作日内公示. */
    private static final TimeLimit PUBLICATION =
            TimeLimit.workingDays(20, LegalBasis.of("晋中市应急管理局全面实行“双随机、一公开”监管工作实施细则", "第四部分（七）"));

    private static final LegalBasis RECTIFICATION = LegalBasis.of("中华人民共和国安全生产法", "65(1)(2)");

    private final CalendarInForce calendars;

    OutcomeDeadlines(CalendarInForce calendars) {
        this.calendars = calendars;
    }

    Deadline publication(LocalDate finishedOn, DivisionCode region) {
        return Deadline.from(finishedOn, PUBLICATION, calendars.in(region));
    }

    /** 整改期限, in calendar days as the order says; the day of delivery does not count. */
    Rectification rectification(String orderNumber, LocalDate deliveredOn, int days) {
        Deadline deadline = rectification(deliveredOn, days);
        return new Rectification(orderNumber, deadline.requireDueOn(), deadline.explanation());
    }

    Deadline rectification(LocalDate deliveredOn, int days) {
        return Deadline.from(
                deliveredOn,
                TimeLimit.calendarDays(days, RECTIFICATION),
                calendars.current());
    }
}
