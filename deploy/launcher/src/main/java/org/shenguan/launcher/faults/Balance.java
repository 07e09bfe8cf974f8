package org.shenguan.launcher.faults;

import static org.shenguan.launcher.Service.APPROVAL;
import static org.shenguan.launcher.Service.CATALOG;
import static org.shenguan.launcher.Service.CREDIT;
import static org.shenguan.launcher.Service.ENFORCEMENT;
import static org.shenguan.launcher.Service.INSPECTION;
import static org.shenguan.launcher.Service.WARNING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shenguan.launcher.Service;

/** 清点: what the ledger and the topics say there must be, against what lies in every database. */
final class Balance {

    private static final String RESULTS = "shenguan.approval.result.v1";
    private static final String ASSIGNMENTS = "shenguan.supervision.assignment.v1";
    private static final String OUTCOMES = "shenguan.inspection.outcome.v1";
    private static final String GRADES = "shenguan.credit.grade.v1";
    private static final String WARNINGS = "shenguan.risk.warning.v1";
    private static final String CLUES = "shenguan.risk.clue.v1";

    private final Databases databases;
    private final Ledger ledger;
    private final TopicBooks topics;
    private final List<Count> counts = new ArrayList<>();

    private Balance(Databases databases, Ledger ledger, TopicBooks topics) {
        this.databases = databases;
        this.ledger = ledger;
        this.topics = topics;
    }

    static List<Count> draw(Databases databases, Ledger ledger, TopicBooks topics) {
        var balance = new Balance(databases, ledger, topics);
        balance.approvals();
        balance.assignments();
        balance.directory();
        balance.credit();
        balance.watched();
        balance.cases();
        balance.feedback();
        balance.events();
        balance.order();
        return List.copyOf(balance.counts);
    }

    private void approvals() {
        count(
                "approval: decisions",
                APPROVAL,
                "select number || ' ' || state from license_application",
                ledger.decided().stream()
                        .map(it ->
                                it.number() + (it.matter().granted() ? " GRANTED" : " REFUSED")));
        count(
                "approval: acts on applications",
                APPROVAL,
                "select application_number || ' ' || kind from act where kind like 'application.%'",
                ledger.decided().stream()
                        .flatMap(it ->
                                Stream.of(
                                        it.number() + " application.file",
                                        it.number() + " application.accept",
                                        it.number()
                                                + (it.matter().granted()
                                                        ? " application.grant"
                                                        : " application.refuse"))));
        count(
                "approval: licenses, in their last state",
                APPROVAL,
                "select number || ' ' || state from license",
                licenses()
                        .map(it ->
                                it
                                        + (ledger.lastChange(it)
                                                        .filter("SUSPENDED"::equals)
                                                        .isPresent()
                                                ? " SUSPENDED"
                                                : " VALID")));
        count(
                "approval: license acts",
                APPROVAL,
                """
                select payload::jsonb -> 'license' ->> 'number' || ' ' || (payload::jsonb ->> 'change')
                from outbox where contract = 'approval.license-changed.v1'
                """,
                ledger.changed().stream().map(it -> it.license() + " " + it.change()));
    }

    private void assignments() {
        count(
                "catalog: assignments",
                CATALOG,
                "select application_number from assignment",
                ledger.granted().stream().map(Ledger.Decided::number));
        count(
                "catalog: licenses' last changes",
                CATALOG,
                "select license_number || ' ' || change from license_change",
                ledger.lastChanges().entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue()));
        count(
                "catalog: hops of life lines",
                CATALOG,
                "select event_id::text from trace_hop",
                names(topics.events()));
    }

    private void directory() {
        count(
                "inspection: objects",
                INSPECTION,
                "select uscc || ' ' || region || ' ' || status from inspection_object",
                ledger.granted().stream()
                        .map(it -> it.matter().company())
                        .distinct()
                        .map(it -> it.uscc() + " " + it.city().county() + " ACTIVE"));
        count(
                "inspection: objects' bases",
                INSPECTION,
                "select uscc || ' ' || kind || ' ' || key || ' ' || active from object_basis",
                ledger.granted().stream()
                        .map(it ->
                                "%s LICENSE %s true"
                                        .formatted(
                                                it.matter().company().uscc(),
                                                it.license().orElse("?"))));
        count(
                "inspection: responsibilities",
                INSPECTION,
                "select assignment_id::text from object_assignment",
                topics.last(ASSIGNMENTS).keySet().stream());
        count(
                "inspection: grades",
                INSPECTION,
                "select uscc from object_credit",
                topics.last(GRADES).keySet().stream());
    }

    private void credit() {
        count(
                "credit: entries",
                CREDIT,
                "select event_id::text from credit_entry",
                Stream.concat(names(topics.events(RESULTS)), names(topics.events(OUTCOMES))));
        count(
                "credit: decisions entered",
                CREDIT,
                "select fact ->> 'applicationNumber' from credit_entry where kind = 'LICENSE'",
                ledger.decided().stream().map(Ledger.Decided::number));
        count(
                "credit: licenses' last changes",
                CREDIT,
                """
                select distinct on (license) license || ' ' || change
                from (select fact ->> 'licenseNumber' as license, fact ->> 'change' as change, sequence
                      from credit_entry where kind = 'LICENSE_CHANGE') entry
                order by license, sequence desc
                """,
                ledger.lastChanges().entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue()));
        count("credit: subjects", CREDIT, "select uscc from credit_subject", companies());
        count(
                "credit: grades, each told once",
                CREDIT,
                "select uscc || ' ' || sequence from grade_history",
                topics.aggregates(GRADES).stream());
    }

    private void watched() {
        count("warning: subjects", WARNING, "select uscc from watched_subject", companies());
        count(
                "warning: responsibilities",
                WARNING,
                "select assignment_id::text from supervision_owner",
                topics.last(ASSIGNMENTS).keySet().stream());
        count(
                "warning: orders to rectify",
                WARNING,
                "select task_id::text from rectification_order",
                violations());
        count(
                "warning: last grades",
                WARNING,
                "select uscc || ' ' || sequence from known_grade",
                last(GRADES));
        count(
                "warning: warnings, each told to the last change",
                WARNING,
                "select id || ' ' || changes from warning",
                last(WARNINGS));
        count(
                "warning: clues, each told to the last change",
                WARNING,
                "select id || ' ' || changes from clue",
                last(CLUES));
    }

    private void cases() {
        count(
                "enforcement: cases",
                ENFORCEMENT,
                "select source_task_id::text from penalty_case",
                violations());
        count(
                "enforcement: steps of cases",
                ENFORCEMENT,
                "select source_task_id::text from case_step s join penalty_case c on c.id = s.case_id",
                violations());
    }

    /** What comes back on the approval's timeline. */
    private void feedback() {
        count(
                "approval: receipts of assignments",
                APPROVAL,
                "select application_number from dossier_fact where kind = 'ASSIGNMENT'",
                ledger.granted().stream().map(Ledger.Decided::number));
        count(
                "approval: outcomes in the dossier",
                APPROVAL,
                "select event_id::text from dossier_fact where kind = 'INSPECTION'",
                ledger.checked().stream().map(it -> it.eventId().toString()));
        count(
                "approval: grades and warnings in the dossier",
                APPROVAL,
                "select event_id::text from dossier_fact where kind in ('CREDIT_GRADE', 'WARNING')",
                Stream.concat(names(topics.events(GRADES)), names(topics.events(WARNINGS))));
        count(
                "approval: versions of dossiers",
                APPROVAL,
                """
                select uscc || ' ' || version from dossier
                where version <> (select count(*) from dossier_fact f where f.uscc = dossier.uscc)
                """,
                Stream.of());
    }

    private void events() {
        Set<String> outbox = new HashSet<>();
        List<String> stuck = new ArrayList<>();
        for (Service service : Service.values()) {
            if (service.database().isPresent()) {
                outbox.addAll(databases.ask(service, "select event_id::text from outbox"));
                databases
                        .ask(
                                service,
                                "select topic || ' ' || subject || ' ' || reason from outbox_parked")
                        .forEach(it -> stuck.add(service.module() + " outbox " + it));
                databases
                        .ask(
                                service,
                                "select consumer || ' ' || subject || ' ' || reason from dead_letter")
                        .forEach(it -> stuck.add(service.module() + " dead letter " + it));
            }
        }
        ledger.checked().forEach(it -> outbox.add(it.eventId().toString()));
        counts.add(Count.of("topics: events", outbox, names(topics.events()).toList()));
        counts.add(Count.of("parked events and dead letters", List.of(), stuck));
    }

    private void order() {
        counts.add(Count.of("topics: events out of their order", List.of(), topics.violations()));
    }

    private Stream<String> licenses() {
        return ledger.granted().stream().map(it -> it.license().orElse("?"));
    }

    private Stream<String> companies() {
        return ledger.decided().stream().map(it -> it.matter().company().uscc()).distinct();
    }

    private Stream<String> violations() {
        return ledger.checked().stream()
                .filter(it -> it.matter().check() == Matter.Check.VIOLATION)
                .map(it -> it.taskId().toString());
    }

    private Stream<String> last(String topic) {
        return topics.last(topic).entrySet().stream().map(it -> it.getKey() + " " + it.getValue());
    }

    private static Stream<String> names(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString);
    }

    private void count(String what, Service service, String question, Stream<String> expected) {
        counts.add(Count.of(what, expected.toList(), databases.ask(service, question)));
    }
}
