package org.shenguan.credit.grade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.Fact;
import org.shenguan.credit.record.LicenseChange;

/**
 * 行为清单: reads the conducts to be counted out of the entries. A check or case that was reported
 * again counts once, as it was reported last; the order of arrival plays no part.
 */
final class ConductFile {

    private final List<CreditEntry> standing;
    private final Set<UUID> confirmedTasks = new HashSet<>();
    private final SeriousPenalties serious;

    ConductFile(Collection<CreditEntry> entries, SeriousPenalties serious) {
        this.serious = serious;
        Map<Object, CreditEntry> latest = new HashMap<>();
        for (CreditEntry entry : entries) {
            latest.merge(matterOf(entry), entry, ConductFile::later);
            if (entry.fact() instanceof Fact.RectificationConfirmed confirmed) {
                confirmedTasks.add(confirmed.taskId());
            }
        }
        standing = latest.values().stream().sorted(CreditEntry.AS_IT_HAPPENED).toList();
    }

    /** The conducts as they stand on a day. */
    List<Conduct> on(LocalDate day) {
        List<Conduct> conducts = new ArrayList<>();
        for (CreditEntry entry : standing) {
            switch (entry.fact()) {
                case Fact.Inspected inspected -> inspection(entry, inspected, day, conducts);
                case Fact.CaseDecided decided -> penalty(entry, decided, conducts);
                case Fact.LicenseChanged changed -> license(entry, changed, conducts);
                case Fact.LicenseDecided _, Fact.RectificationConfirmed _ -> {}
            }
        }
        conducts.sort(Conduct.IN_ORDER);
        return conducts;
    }

    /** Orders that nobody has confirmed yet, with the entry of their check. */
    List<CreditEntry> openOrders() {
        return standing.stream()
                .filter(entry ->
                        entry.fact() instanceof Fact.Inspected inspected
                                && inspected.order() != null
                                && !confirmedTasks.contains(inspected.taskId()))
                .toList();
    }

    private void inspection(
            CreditEntry entry, Fact.Inspected check, LocalDate day, List<Conduct> conducts) {
        LocalDate since = entry.occurredOn();
        boolean confirmed = confirmedTasks.contains(check.taskId());
        String said = since + " 检查（" + check.taskNumber() + "）";
        for (Fact.Violation violation : check.violations()) {
            conducts.add(
                    passing(
                            "VIOLATION-" + violation.severity(),
                            entry,
                            said + "发现：" + violation.description()));
        }
        for (int result : check.publicResults()) {
            conducts.add(passing("PUBLIC-RESULT-" + result, entry, said + "公示抽查结果 " + result));
        }
        for (Fact.Hazard hazard : check.hazards()) {
            boolean mended = confirmed || hazard.rectified();
            String found = said + "发现：" + hazard.description();
            if (hazard.major()) {
                conducts.add(new Conduct("MAJOR-HAZARD", since, found, entry.eventId(), !mended));
                if (mended) {
                    conducts.add(
                            passing(
                                    "MAJOR-HAZARD-RECTIFIED",
                                    entry,
                                    hazard.description()
                                            + (hazard.rectified() ? "，已当场整改" : "，整改经复查确认")));
                }
            } else if (!mended) {
                conducts.add(new Conduct("HAZARD", since, found, entry.eventId(), true));
            }
        }
        Fact.Order order = check.order();
        if (order != null && !confirmed && day.isAfter(order.dueOn())) {
            conducts.add(
                    new Conduct(
                            "RECTIFICATION-OVERDUE",
                            order.dueOn().plusDays(1),
                            order.number() + "，应于 " + order.dueOn() + " 前整改，逾期未确认改正",
                            entry.eventId(),
                            true));
        }
    }

    private void penalty(CreditEntry entry, Fact.CaseDecided decided, List<Conduct> conducts) {
        if (decided.penalized()) {
            conducts.add(
                    passing(
                            "PENALTY-" + serious.severityOf(decided),
                            entry,
                            decided.decisionNumber()
                                    + "："
                                    + decided.penalties().stream()
                                            .map(Fact.Penalty::description)
                                            .collect(Collectors.joining("，"))));
        }
    }

    private static void license(
            CreditEntry entry, Fact.LicenseChanged changed, List<Conduct> conducts) {
        if (Set.of(LicenseChange.SUSPENDED, LicenseChange.REVOKED, LicenseChange.ANNULLED)
                .contains(changed.change())) {
            conducts.add(passing("LICENSE-" + changed.change(), entry, changed.summary()));
        }
    }

    private static Conduct passing(String rule, CreditEntry entry, String explanation) {
        return new Conduct(rule, entry.occurredOn(), explanation, entry.eventId(), false);
    }

    private static CreditEntry later(CreditEntry one, CreditEntry other) {
        return CreditEntry.AS_IT_HAPPENED.compare(one, other) >= 0 ? one : other;
    }

    private static Object matterOf(CreditEntry entry) {
        return switch (entry.fact()) {
            case Fact.Inspected inspected -> List.of("task", inspected.taskId());
            case Fact.CaseDecided decided -> List.of("case", decided.caseId());
            case Fact.LicenseChanged _, Fact.LicenseDecided _, Fact.RectificationConfirmed _ ->
                    entry.eventId();
        };
    }
}
