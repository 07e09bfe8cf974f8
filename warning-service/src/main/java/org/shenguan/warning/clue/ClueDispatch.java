package org.shenguan.warning.clue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueMoved;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.warning.warning.WarningRaised;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.DepartmentRegister;
import org.shenguan.warning.watch.OwnerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 派发: each warning's clue goes to the department that supervises the subject. Where none is known it
 * waits, for the assignment that tells or for an administrator.
 */
@Component
class ClueDispatch implements DueMoved {

    private final Clues clues;
    private final CluePress press;
    private final DueSheet sheet;
    private final DepartmentRegister departments;
    private final ClueProperties settings;
    private final CalendarInForce calendars;
    private final Clock clock;

    ClueDispatch(
            Clues clues,
            CluePress press,
            DueSheet sheet,
            DepartmentRegister departments,
            ClueProperties settings,
            CalendarInForce calendars,
            Clock clock) {
        this.clues = clues;
        this.press = press;
        this.sheet = sheet;
        this.departments = departments;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    void on(WarningRaised warning) {
        String number =
                "XS%s%d%06d"
                        .formatted(
                                warning.region(),
                                ChinaTime.today(clock).getYear(),
                                clues.nextNumber());
        Clue clue = new Clue(UUID.randomUUID(), number, warning);
        @Nullable Department owner = warning.owner();
        if (owner == null) {
            clues.saveAndFlush(clue);
        } else {
            dispatch(clue, owner);
        }
    }

    @EventListener
    void on(OwnerChanged fact) {
        clues.findUnownedAbout(fact.uscc()).forEach(clue -> dispatch(clue, fact.owner()));
    }

    /** 指派 of a clue that nobody owns, or that came back. */
    @Transactional
    void assign(UUID id, String departmentCode, Officer officer) {
        Clue clue = clues.findById(id).orElseThrow(() -> new NotFound("线索", id));
        Department department =
                departments
                        .find(departmentCode)
                        .orElseThrow(() ->
                                InvalidRequest.of(
                                        "/department",
                                        departmentCode,
                                        "unknown-department",
                                        "部门“" + departmentCode + "”未登记。"));
        DivisionCode region = DivisionCode.of(department.region());
        if (!officer.requireRegion().covers(region)
                || !region.covers(DivisionCode.of(clue.place()))) {
            throw new DepartmentOutsideRegion(department, clue.place());
        }
        dispatch(clue, department);
    }

    private void dispatch(Clue clue, Department owner) {
        LocalDate today = ChinaTime.today(clock);
        Deadline signature =
                Deadline.from(
                        today,
                        TimeLimit.workingDays(
                                settings.signWorkingDays(),
                                LegalBasis.of(settings.signLimitSource())),
                        calendars.in(DivisionCode.of(owner.region())));
        press.publish(
                "clue.dispatch",
                clue,
                clue.dispatch(owner, signature, clock.instant()),
                Map.of("department", owner.code()));
        sheet.open(
                new DueItem(
                        CluePress.SIGNATURE,
                        "Clue",
                        clue.id().toString(),
                        "签收：" + clue.heading(),
                        DivisionCode.of(owner.region()),
                        owner.code()),
                signature);
    }

    @Override
    public String kind() {
        return CluePress.SIGNATURE;
    }

    @Override
    public void moved(String recordId, Deadline now, DeadlineMove why) {
        UUID id = UUID.fromString(recordId);
        Clue clue = clues.findById(id).orElseThrow(() -> new NotFound("线索", id));
        press.publish("clue.retime", clue, clue.retime(now), Map.of("reason", why.reason()));
    }
}
