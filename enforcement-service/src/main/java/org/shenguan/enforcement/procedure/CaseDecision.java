package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.DeliveryMethod;
import org.shenguan.enforcement.document.DepartmentRegister;
import org.shenguan.enforcement.document.DocumentKind;
import org.shenguan.enforcement.publication.PublicationRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 决定、送达、公示. */
@Service
class CaseDecision {

    private final CaseDesk desk;
    private final DepartmentRegister numbers;
    private final CaseEvents events;
    private final PublicationRegister publications;

    CaseDecision(
            CaseDesk desk,
            DepartmentRegister numbers,
            CaseEvents events,
            PublicationRegister publications) {
        this.desk = desk;
        this.numbers = numbers;
        this.events = events;
        this.publications = publications;
    }

    /** 作出决定. A refused decision takes no number: the serial goes back with the transaction. */
    @Transactional
    PenaltyCase decide(UUID id, DecisionDraft draft) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        LocalDate today = desk.today();
        CaseState from = file.state();
        boolean imposes = draft.outcome() == DecisionOutcome.PENALTY;
        file.decide(
                draft,
                numbers.nextNumber(
                        file.department(),
                        file.region(),
                        imposes ? DocumentKind.PENALTY : DocumentKind.NO_PENALTY,
                        today.getYear()),
                by,
                today,
                desk.limitsFor(file),
                desk.calendarFor(file));
        Decision decision = Objects.requireNonNull(file.decision());
        desk.record(file, from, imposes ? CaseAct.IMPOSE : CaseAct.REFRAIN, by, decision);
        events.decided(file, decision);
        return file;
    }

    /** 登记送达. */
    @Transactional
    PenaltyCase deliver(
            UUID id,
            @Nullable LocalDate deliveredOn,
            DeliveryMethod method,
            boolean consentSigned) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        if (method == DeliveryMethod.ELECTRONIC && !consentSigned) {
            throw ProcedureViolated.deliveryWithoutConsent();
        }
        LocalDate on = desk.dateOrToday(deliveredOn, file.decidedOn, "/deliveredOn");
        file.deliver(on, method, by, desk.limitsFor(file), desk.calendarFor(file));
        desk.record(file, from, CaseAct.DELIVER, by, Objects.requireNonNull(file.delivery()));
        return file;
    }

    /** 向社会公示. */
    @Transactional
    PenaltyCase publish(UUID id) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        LocalDate today = desk.today();
        file.publish(today);
        publications.publish(
                file.id(),
                file.region(),
                file.department(),
                file.party(),
                file.origin().principalAct(),
                Objects.requireNonNull(file.decision()),
                today);
        desk.record(file, from, CaseAct.PUBLISH, by, Map.of("publishedOn", today));
        return file;
    }
}
