package org.shenguan.inspection.draw;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.inspection.lottery.CanonicalJson;
import org.shenguan.inspection.lottery.Commitment;
import org.shenguan.inspection.lottery.DrawInput;
import org.shenguan.inspection.lottery.DrawTerms;
import org.shenguan.inspection.lottery.Lottery;
import org.shenguan.inspection.object.ObjectDirectory;
import org.shenguan.inspection.officer.OfficerDirectory;
import org.shenguan.inspection.task.TaskLedger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 组织抽取: takes both directories as they are, fixes them with the rule, and publishes the fingerprint. */
@Component
class DrawOrganizing {

    private final ObjectDirectory objects;
    private final OfficerDirectory inspectors;
    private final TaskLedger tasks;
    private final DrawRegister register;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    DrawOrganizing(
            ObjectDirectory objects,
            OfficerDirectory inspectors,
            TaskLedger tasks,
            DrawRegister register,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.objects = objects;
        this.inspectors = inspectors;
        this.tasks = tasks;
        this.register = register;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the organizer decides; the rest of the terms is who they are. */
    interface Plan {
        DrawTerms terms(UUID drawId, String region, String department);
    }

    @Transactional
    Draw commit(Plan plan) {
        Officer officer = officers.require();
        DivisionCode region = officer.requireRegion();
        DrawTerms terms =
                plan.terms(UUID.randomUUID(), region.value(), officer.requireDepartment());
        check(terms, region, ChinaTime.today(clock));
        return announce(terms, officer.username(), null);
    }

    /** Fixes both directories as they are now, under these terms. */
    @Transactional(propagation = Propagation.MANDATORY)
    Draw announce(DrawTerms terms, String organizer, @Nullable UUID replaces) {
        UUID id = terms.drawId();
        LocalDate today = ChinaTime.today(clock);
        DrawInput input = snapshot(terms, today);
        Lottery.requireFeasible(input);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        Commitment commitment = Commitment.write(input, document);
        Draw draw =
                Draw.announced(
                        new Announcement(
                                id,
                                terms.region(),
                                terms.department(),
                                terms.name(),
                                terms.itemCode(),
                                terms.itemName(),
                                DrawInput.ALGORITHM,
                                commitment.value(),
                                input.candidates().size(),
                                input.exclusions().size(),
                                input.officers().size(),
                                input.sampleSize(),
                                terms.parties(),
                                terms.checkBy(),
                                organizer,
                                clock.instant().truncatedTo(ChronoUnit.MICROS), // as it is stored
                                replaces));
        register.add(draw);
        register.add(id, DrawRegister.Document.INPUT, document.toByteArray());
        register.add(
                id,
                DrawRegister.Document.COMMITMENT,
                CanonicalJson.bytes(
                        Map.of(
                                "digests", commitment.digests(),
                                "entries", commitment.entries())));
        audit.record(
                "draw.commit",
                "Draw",
                id,
                new DivisionCode(terms.region()),
                Map.of("commitment", commitment.value()));
        return draw;
    }

    private DrawInput snapshot(DrawTerms terms, LocalDate today) {
        PoolRules rules =
                new PoolRules(
                        terms,
                        today,
                        VisitCaps.bundled(),
                        tasks.visitsOf(terms.department(), today.getYear()));
        objects.eachMatching(
                terms.department(),
                terms.classes(),
                terms.regions(),
                terms.grades(),
                terms.keyUnitsOnly(),
                rules::take);
        return rules.pool(
                inspectors.ofDepartment(terms.department()), tasks.openTasksOf(terms.department()));
    }

    private static void check(DrawTerms terms, DivisionCode own, LocalDate today) {
        if (terms.checkBy().isBefore(today)) {
            throw InvalidRequest.of("/checkBy", terms.checkBy().toString(), "past", "检查期限不能早于今日。");
        }
        for (String region : terms.regions()) {
            if (!own.covers(new DivisionCode(region))) {
                throw InvalidRequest.of("/selection/regions", region, "scope", "抽查区域不在您的管辖区域内。");
            }
        }
    }
}
