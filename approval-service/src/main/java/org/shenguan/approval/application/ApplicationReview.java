package org.shenguan.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Block;
import org.shenguan.approval.dossier.DossierReading;
import org.shenguan.approval.dossier.DossierStore;
import org.shenguan.approval.item.LicensingItem;
import org.shenguan.approval.item.LicensingItemStore;
import org.shenguan.approval.license.License;
import org.shenguan.approval.license.LicenseDesk;
import org.shenguan.approval.numbering.SerialStore;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 审查与决定 (行政许可法 art. 34-42): on the dossier that the supervisors made. */
@Component
class ApplicationReview {

    private static final String TOPIC = "shenguan.approval.result.v1";

    private final ApplicationDesk desk;
    private final LicensingItemStore items;
    private final DossierStore dossiers;
    private final LicenseDesk licenses;
    private final StatutoryLimitStore limits;
    private final SerialStore serials;
    private final Outbox outbox;
    private final ActRecorder recorder;
    private final CurrentOfficer officers;
    private final Clock clock;

    ApplicationReview(
            ApplicationDesk desk,
            LicensingItemStore items,
            DossierStore dossiers,
            LicenseDesk licenses,
            StatutoryLimitStore limits,
            SerialStore serials,
            Outbox outbox,
            ActRecorder recorder,
            CurrentOfficer officers,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.dossiers = dossiers;
        this.licenses = licenses;
        this.limits = limits;
        this.serials = serials;
        this.outbox = outbox;
        this.recorder = recorder;
        this.officers = officers;
        this.clock = clock;
    }

    /** What the decider wants: on which dossier, and against its blocks only for a reason. */
    record Draft(
            Outcome outcome, String reason, long dossierVersion, @Nullable String overrideReason) {}

    /** 档案: what the caller has to have read before deciding. */
    @Transactional(readOnly = true)
    public DossierReading dossier(UUID id) {
        return dossiers.read(desk.look(id).head().subject().uscc().value());
    }

    /** 延长期限. */
    @Transactional
    public LicenseApplication extend(UUID id, int days, String reason) {
        LocalDate today = desk.today();
        LicenseApplication application = desk.take(id);
        LicenseApplication changed =
                application.extend(
                        days,
                        reason,
                        officers.require().name(),
                        limits.require(StatutoryLimitStore.EXTENSION, today),
                        today,
                        desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(
                changed,
                "application.extend",
                DocumentKind.EXTENSION,
                "决定期限延长 " + days + " 个工作日：" + reason);
        return changed;
    }

    /** 特别程序: the applicant is told in writing how long it will take (art. 45). */
    @Transactional
    public LicenseApplication beginProcedure(
            UUID id, SpecialProcedure procedure, int expectedDays, String reason) {
        LicenseApplication application = desk.take(id);
        LicenseApplication changed =
                application.beginProcedure(procedure, desk.today(), desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(
                changed,
                "application.begin-procedure",
                DocumentKind.PROCEDURE_NOTICE,
                procedure.words() + "预计需要 " + expectedDays + " 个工作日，不计算在决定期限内：" + reason);
        return changed;
    }

    /** 特别程序结束. */
    @Transactional
    public LicenseApplication endProcedure(UUID id, String result) {
        LicenseApplication application = desk.take(id);
        LicenseApplication changed =
                application.endProcedure(desk.today(), desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(changed, "application.end-procedure", DocumentKind.PROCEDURE_END, result);
        return changed;
    }

    /** 决定: with the license and the event in one transaction. */
    @Transactional
    public LicenseApplication decide(UUID id, Draft draft) {
        Officer officer = officers.require();
        LicenseApplication application = desk.take(id);
        if (draft.overrideReason() != null && !officer.is(Role.LEADER)) {
            throw new OverrideNeedsLeader();
        }
        application.requireDecidable();
        ApplicationHead head = application.head();
        DossierReading dossier = dossiers.readForDecision(head.subject().uscc().value());
        if (dossier.version() != draft.dossierVersion()) {
            throw new StaleDossier(draft.dossierVersion(), dossier.version());
        }
        BlockOverride override = override(draft, dossier.blocking(), officer);
        LicensingItem item = items.find(head.item().code()).orElse(head.item());
        Instant now = clock.instant();
        License license = draft.outcome() == Outcome.GRANTED ? license(head, item, now) : null;
        Decision made =
                new Decision(
                        draft.outcome(),
                        draft.reason(),
                        now,
                        officer.username(),
                        officer.name(),
                        dossier.version(),
                        dossier,
                        override,
                        license == null ? null : license.number());
        LicenseApplication decided = application.decide(made);
        desk.keep(decided);
        if (license != null) {
            licenses.enter(license);
        }
        UUID event =
                outbox.append(
                        new OutboxMessage(
                                ApplicationDecided.CONTRACT,
                                TOPIC,
                                head.subject().uscc().value(),
                                1,
                                now,
                                ApplicationDecided.of(head, item, made, license)));
        record(decided, made, event);
        return decided;
    }

    private static @Nullable BlockOverride override(
            Draft draft, List<Block> blocks, Officer officer) {
        String reason = draft.overrideReason();
        if (reason == null) {
            if (draft.outcome() == Outcome.GRANTED && !blocks.isEmpty()) {
                throw new BlockedByDossier(blocks);
            }
            return null;
        }
        if (draft.outcome() == Outcome.REFUSED) {
            throw InvalidRequest.of("/override", reason, "not-allowed", "不予许可时不得填写越过阻断的批准。");
        }
        if (blocks.isEmpty()) {
            throw new NothingToOverride();
        }
        return new BlockOverride(
                officer.username(),
                officer.name(),
                reason,
                blocks.stream().map(Block::explanation).distinct().toList());
    }

    private License license(ApplicationHead head, LicensingItem item, Instant now) {
        LocalDate on = ChinaTime.dateOf(now);
        return License.grant(
                serials.licenseNumber(head.region(), on),
                item.licenseName(),
                item.code(),
                head.id(),
                head.number(),
                head.subject(),
                head.region(),
                head.department(),
                on,
                item.licenseValidityYears());
    }

    private void record(LicenseApplication decided, Decision made, UUID event) {
        Map<String, Object> details = new HashMap<>();
        details.put("dossierVersion", made.dossierVersion());
        BlockOverride override = made.override();
        if (override != null) {
            details.put("override", override.reason());
            details.put("blockedBy", override.blockedBy());
        }
        recorder.record(
                decided,
                made.outcome() == Outcome.GRANTED ? "application.grant" : "application.refuse",
                made.outcome() == Outcome.GRANTED ? DocumentKind.GRANT : DocumentKind.REFUSAL,
                made.reason() + (override == null ? "" : "（越过阻断：" + override.reason() + "）"),
                details,
                made.licenseNumber(),
                event);
    }
}
