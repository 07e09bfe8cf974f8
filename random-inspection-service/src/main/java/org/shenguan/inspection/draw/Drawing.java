package org.shenguan.inspection.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.inspection.lottery.Candidates;
import org.shenguan.inspection.lottery.CanonicalJson;
import org.shenguan.inspection.lottery.Commitment;
import org.shenguan.inspection.lottery.DrawInput;
import org.shenguan.inspection.lottery.DrawResult;
import org.shenguan.inspection.lottery.Lottery;
import org.shenguan.inspection.lottery.Pick;
import org.shenguan.inspection.object.ObjectDirectory;
import org.shenguan.inspection.officer.DirectoryOfficer;
import org.shenguan.inspection.officer.OfficerDirectory;
import org.shenguan.inspection.task.InspectedSubject;
import org.shenguan.inspection.task.TaskDispatch;
import org.shenguan.inspection.task.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 抽取: gathers the seed from its parties, draws once, and dispatches what was drawn. */
@Component
class Drawing {

    private final DrawRegister register;
    private final ExpectedVersion expected;
    private final DrawInputJson inputs;
    private final ObjectDirectory objects;
    private final OfficerDirectory inspectors;
    private final TaskDispatch tasks;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    Drawing(
            DrawRegister register,
            ExpectedVersion expected,
            DrawInputJson inputs,
            ObjectDirectory objects,
            OfficerDirectory inspectors,
            TaskDispatch tasks,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.expected = expected;
        this.inputs = inputs;
        this.objects = objects;
        this.inspectors = inspectors;
        this.tasks = tasks;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Draw read(UUID id) {
        return register.find(id).orElseThrow(() -> new NotFound("抽取", id));
    }

    /** 提交种子份额的指纹. */
    @Transactional
    Draw contribute(UUID id, String fingerprint) {
        Officer officer = officers.require();
        Draw draw = seen(id).contribute(officer.username(), fingerprint);
        register.contributed(draw, officer.name(), clock.instant());
        record("draw.contribute", draw, Map.of("fingerprint", fingerprint));
        return draw;
    }

    /** 公开种子份额. */
    @Transactional
    Draw reveal(UUID id, String value) {
        Officer officer = officers.require();
        Draw draw = seen(id).reveal(officer.username(), value);
        register.revealed(draw, officer.username(), value, clock.instant());
        record("draw.reveal", draw, Map.of());
        return draw;
    }

    /** 执行抽取: whoever asks again gets the same result; there is no second one. */
    @Transactional
    Draw execute(UUID id) {
        Draw draw = lock(id);
        if (draw.state() == DrawState.DRAWN) {
            return draw;
        }
        if (draw.state() == DrawState.VOIDED) {
            throw new DrawNotReady(draw.state(), "不能再次抽取");
        }
        if (!draw.announcement().algorithm().equals(DrawInput.ALGORITHM)) {
            throw new DrawNotReady(draw.state(), "其算法版本已停用，须另行组织新的抽取");
        }
        String seed = draw.requireSeed();
        DrawInput input = inputs.read(register.find(id, DrawRegister.Document.INPUT).orElseThrow());
        String found = Commitment.to(input).value();
        if (!found.equals(draw.announcement().commitment())) {
            throw new InputAltered(draw.announcement().commitment(), found);
        }
        DrawResult result = Lottery.draw(input, seed);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as it is stored
        Draw drawn = draw.drawn(result.digest(), officers.require().username(), now);
        register.add(id, DrawRegister.Document.RESULT, CanonicalJson.bytes(result.tree()));
        register.save(drawn);
        dispatch(drawn, input, result, now);
        record("draw.execute", drawn, Map.of("result", result.digest()));
        return drawn;
    }

    private void dispatch(Draw draw, DrawInput input, DrawResult result, Instant now) {
        TaskDispatch.Source source =
                new TaskDispatch.Source(
                        draw.id(),
                        draw.announcement().region(),
                        draw.announcement().department(),
                        draw.announcement().itemCode(),
                        draw.announcement().itemName(),
                        draw.announcement().checkBy());
        Map<String, String> names =
                inspectors.ofDepartment(draw.announcement().department()).stream()
                        .collect(
                                Collectors.toMap(
                                        DirectoryOfficer::certificateNumber,
                                        DirectoryOfficer::name));
        Map<String, String> titles =
                objects.names(result.picks().stream().map(Pick::uscc).toList());
        Candidates candidates = input.candidates();
        List<TaskDispatch.Assignment> assignments = new ArrayList<>();
        for (Pick pick : result.picks()) {
            String uscc = pick.uscc();
            String region = candidates.get(candidates.find(uscc)).region();
            assignments.add(
                    new TaskDispatch.Assignment(
                            pick.pick(),
                            new InspectedSubject(uscc, titles.getOrDefault(uscc, uscc), region),
                            pick.team().stream()
                                    .map(number ->
                                            new TeamMember(
                                                    number, names.getOrDefault(number, number)))
                                    .toList()));
        }
        tasks.dispatch(source, assignments, now);
    }

    /** Held for an act of somebody who saw it as it is. */
    private Draw seen(UUID id) {
        Draw draw = lock(id);
        expected.check("抽取", id, draw.version());
        return draw;
    }

    private Draw lock(UUID id) {
        return register.lock(id).orElseThrow(() -> new NotFound("抽取", id));
    }

    private void record(String action, Draw draw, Map<String, ?> details) {
        audit.record(
                action, "Draw", draw.id(), new DivisionCode(draw.announcement().region()), details);
    }
}
