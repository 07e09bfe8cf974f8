package org.shenguan.approval.application;

import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueSheet;
import org.springframework.stereotype.Component;

/** 办件期限: keeps the two clocks of an application on the due sheet as each act leaves them. */
@Component
class ApplicationClocks {

    /** 受理期限. */
    static final String RECEIPT = "approval.receipt";

    /** 决定期限. */
    static final String DECISION = "approval.decision";

    private final DueSheet sheet;

    ApplicationClocks(DueSheet sheet) {
        this.sheet = sheet;
    }

    void follow(LicenseApplication application, WorkingCalendar calendar) {
        String id = application.head().id().toString();
        ApplicationState state = application.state();
        Deadline decision = application.decisionDeadline(calendar);
        if (state == ApplicationState.WITHDRAWN) {
            sheet.cancel(RECEIPT, id);
            sheet.cancel(DECISION, id);
        } else if (state.awaitsAcceptance() || state == ApplicationState.CORRECTING) {
            sheet.open(item(RECEIPT, "受理", application), application.receiptDeadline(calendar));
        } else {
            sheet.meet(RECEIPT, id);
        }
        if (state == ApplicationState.ACCEPTED && decision != null) {
            sheet.open(item(DECISION, "决定", application), decision);
        } else if (state.isDecided()) {
            sheet.meet(DECISION, id);
        }
    }

    private static DueItem item(String kind, String step, LicenseApplication application) {
        ApplicationHead head = application.head();
        return new DueItem(
                kind,
                "LicenseApplication",
                head.id().toString(),
                "%s：%s“%s”".formatted(step, head.subject().name(), head.item().name()),
                head.region(),
                head.department().code());
    }
}
