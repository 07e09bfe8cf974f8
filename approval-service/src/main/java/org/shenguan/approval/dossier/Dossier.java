package org.shenguan.approval.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 监管档案: all that came back about one subject. What is open today is derived from the facts, never
 * stored, so it does not matter in which order they arrived.
 *
 * @param version rises by one with each fact
 * @param facts as they happened; those of one moment as they came in
 */
public record Dossier(String uscc, long version, List<Fact> facts) {

    public Dossier {
        facts = facts.stream().sorted(Comparator.comparing(Fact::occurredAt)).toList();
    }

    /** A sign that shows, the fact that shows it, and in which particular. */
    record Showing(Sign sign, Fact fact, String particular) {}

    /** What blocks a grant on that day, by the rules in force then. */
    List<Block> blocks(List<BlockingRule> rules, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        for (Showing showing : showings(today)) {
            rules.stream()
                    .filter(rule -> rule.sign() == showing.sign() && rule.isInForceOn(today))
                    .map(rule ->
                            new Block(
                                    rule.code(),
                                    rule.explanation() + "：" + showing.particular(),
                                    rule.legalBasis(),
                                    rule.source(),
                                    showing.fact().eventId()))
                    .forEach(blocks::add);
        }
        return List.copyOf(blocks);
    }

    List<Showing> showings(LocalDate today) {
        Set<String> confirmed = new HashSet<>();
        Set<String> decided = new HashSet<>();
        Map<String, Finding.Inspection> inspections = new HashMap<>();
        Map<String, Fact> latest = new HashMap<>();
        for (Fact fact : facts) {
            switch (fact.finding()) {
                case Finding.RectificationConfirmed f -> confirmed.add(f.taskId());
                case Finding.CaseDecided f -> decided.add(f.caseId());
                case Finding.Inspection f -> inspections.put(f.taskId(), f);
                case Finding.CreditGrade _ -> latest.put("grade", fact);
                case Finding.Warning f -> latest.put("warning " + f.warningId(), fact);
                case Finding.CaseFiled _, Finding.Assignment _ -> {}
            }
        }
        List<Showing> showings = new ArrayList<>();
        for (Fact fact : facts) {
            switch (fact.finding()) {
                case Finding.Inspection f when !confirmed.contains(f.taskId()) ->
                        ofInspection(f, fact, today, showings);
                case Finding.CaseFiled f when !decided.contains(f.caseId()) -> {
                    Finding.Inspection origin =
                            f.sourceTaskId() == null ? null : inspections.get(f.sourceTaskId());
                    // A filing does not say how serious the case is; the check it came from does.
                    if (origin != null && origin.seriousViolations().contains(f.violationCode())) {
                        showings.add(new Showing(Sign.SERIOUS_CASE_OPEN, fact, f.caseNumber()));
                    }
                }
                case Finding.CreditGrade f when latest.get("grade") == fact ->
                        ofGrade(f, fact, showings);
                case Finding.Warning f
                        when f.raised() && latest.get("warning " + f.warningId()) == fact ->
                        ofWarning(f, fact, showings);
                default -> {}
            }
        }
        return showings;
    }

    private static void ofInspection(
            Finding.Inspection finding, Fact fact, LocalDate today, List<Showing> showings) {
        if (!finding.openMajorHazards().isEmpty()) {
            String order = finding.orderNumber() == null ? "" : finding.orderNumber() + "，";
            showings.add(
                    new Showing(
                            Sign.MAJOR_HAZARD_OPEN,
                            fact,
                            order + String.join("；", finding.openMajorHazards())));
        }
        LocalDate due = finding.rectifyBy();
        if (due != null && today.isAfter(due)) {
            showings.add(
                    new Showing(
                            Sign.RECTIFICATION_OVERDUE,
                            fact,
                            finding.orderNumber() + "，应于 " + due + " 前完成"));
        }
    }

    private static void ofGrade(Finding.CreditGrade finding, Fact fact, List<Showing> showings) {
        if (finding.grade().equals("D")) {
            showings.add(new Showing(Sign.CREDIT_GRADE_D, fact, fact.summary()));
        }
        if (finding.blacklisted()) {
            showings.add(new Showing(Sign.BLACKLISTED, fact, fact.summary()));
        }
    }

    private static void ofWarning(Finding.Warning finding, Fact fact, List<Showing> showings) {
        switch (finding.level()) {
            case "RED" -> showings.add(new Showing(Sign.WARNING_RED, fact, fact.summary()));
            case "ORANGE" -> showings.add(new Showing(Sign.WARNING_ORANGE, fact, fact.summary()));
            default -> {}
        }
    }
}
