package org.shenguan.inspection.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.inspection.task.TaskDispatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重抽: one person asks, another agrees, the old draw stays public as void, and a new one begins from
 * the same plan with lists, commitment and shares of its own.
 */
@Component
class Redrawing {

    private final DrawRegister register;
    private final DrawOrganizing organizing;
    private final DrawInputJson inputs;
    private final TaskDispatch tasks;
    private final ExpectedVersion expected;
    private final ScopeSwitch scopes;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    Redrawing(
            DrawRegister register,
            DrawOrganizing organizing,
            DrawInputJson inputs,
            TaskDispatch tasks,
            ExpectedVersion expected,
            ScopeSwitch scopes,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.organizing = organizing;
        this.inputs = inputs;
        this.tasks = tasks;
        this.expected = expected;
        this.scopes = scopes;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** 申请重抽. */
    @Transactional
    Draw request(UUID id, String reason) {
        Draw draw =
                seen(id).requestRedraw(
                                Redraw.requested(reason, officers.require().username(), now()));
        requireReplaceable(draw);
        register.redrawRequested(draw);
        record("draw.request-redraw", draw, Map.of("reason", reason));
        return draw;
    }

    /** 批准重抽: voids this draw, and announces the one that replaces it. */
    @Transactional
    Draw approve(UUID id) {
        UUID replacement = UUID.randomUUID();
        Draw draw = seen(id).approveRedraw(officers.require().username(), now(), replacement);
        requireReplaceable(draw);
        // the directory as its organizer sees it, however much more the one who agrees may see
        scopes.within(
                RowScope.of(region(draw), draw.announcement().department()),
                () -> replace(draw, replacement));
        record("draw.void", draw, Map.of("replacedBy", replacement.toString()));
        return draw;
    }

    private void replace(Draw voided, UUID replacement) {
        tasks.withdraw(voided.id());
        byte[] plan = register.find(voided.id(), DrawRegister.Document.INPUT).orElseThrow();
        organizing.announce(
                inputs.read(plan).terms().forDraw(replacement),
                voided.requireRedraw().requestedBy(),
                voided.id());
        register.voided(voided);
    }

    private void requireReplaceable(Draw draw) {
        if (draw.announcement().checkBy().isBefore(ChinaTime.today(clock))) {
            throw new RedrawRefused(draw.state(), "检查期限已过，不能按原方案重抽，须另行组织新的抽取。");
        }
        int begun = tasks.begun(draw.id());
        if (begun > 0) {
            throw new RedrawRefused(
                    draw.state(), "已有 %d 项检查任务被接收或者检查，不得重抽，原结果继续有效。".formatted(begun));
        }
    }

    private Draw seen(UUID id) {
        Draw draw = register.lock(id).orElseThrow(() -> new NotFound("抽取", id));
        expected.check("抽取", id, draw.version());
        return draw;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
    }

    private static DivisionCode region(Draw draw) {
        return new DivisionCode(draw.announcement().region());
    }

    private void record(String action, Draw draw, Map<String, ?> details) {
        audit.record(action, "Draw", draw.id(), region(draw), details);
    }
}
