package org.shenguan.inspection.task;

import java.time.LocalDate;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueMoved;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.stereotype.Component;

/** 公示与整改的期限: on the due sheet from the recording of the outcome until the duty is done. */
@Component
class OutcomeClocks implements DueMoved {

    private static final String PUBLICATION = "inspection.publication";
    private static final String RECTIFICATION = "inspection.rectification";

    private final DueSheet sheet;
    private final OutcomeDeadlines deadlines;
    private final InspectionTasks tasks;

    OutcomeClocks(DueSheet sheet, OutcomeDeadlines deadlines, InspectionTasks tasks) {
        this.sheet = sheet;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    void recorded(InspectionTask task, Findings findings) {
        LocalDate finishedOn = ChinaTime.dateOf(findings.finishedAt());
        sheet.open(
                item(PUBLICATION, "公示检查结果", task),
                deadlines.publication(finishedOn, new DivisionCode(task.region())));
        Integer days = findings.rectificationDays();
        if (days != null) {
            sheet.open(
                    item(RECTIFICATION, "整改复查", task),
                    deadlines.rectification(findings.checkedOn(), days));
        }
    }

    void published(InspectionTask task) {
        sheet.meet(PUBLICATION, task.id().toString());
    }

    void rectified(InspectionTask task) {
        sheet.meet(RECTIFICATION, task.id().toString());
    }

    @Override
    public String kind() {
        return PUBLICATION;
    }

    @Override
    public void moved(String recordId, Deadline now, DeadlineMove why) {
        tasks.movePublication(UUID.fromString(recordId), now.requireDueOn(), now.explanation());
    }

    private static DueItem item(String kind, String duty, InspectionTask task) {
        return new DueItem(
                kind,
                "InspectionTask",
                task.id().toString(),
                "%s：%s %s".formatted(duty, task.subject().name(), task.itemName()),
                new DivisionCode(task.region()),
                task.department());
    }
}
