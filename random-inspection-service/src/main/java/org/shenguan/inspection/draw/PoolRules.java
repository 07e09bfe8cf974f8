package org.shenguan.inspection.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.shenguan.inspection.lottery.Candidate;
import org.shenguan.inspection.lottery.Candidates;
import org.shenguan.inspection.lottery.DrawInput;
import org.shenguan.inspection.lottery.DrawTerms;
import org.shenguan.inspection.lottery.Exclusion;
import org.shenguan.inspection.lottery.ForcedInclusion;
import org.shenguan.inspection.lottery.OfficerExclusion;
import org.shenguan.inspection.lottery.PoolOfficer;
import org.shenguan.inspection.object.DirectoryEntry;
import org.shenguan.inspection.object.ObjectStatus;
import org.shenguan.inspection.officer.DirectoryOfficer;
import org.shenguan.inspection.officer.OfficerStatus;
import org.shenguan.inspection.task.TaskLedger.Visits;

/** 候选规则: who goes into the pool, who does not, and why. Whoever stays out is named in the proof. */
final class PoolRules {

    private static final Visits NEVER = new Visits(null, false, 0);

    private final DrawTerms terms;
    private final LocalDate today;
    private final VisitCaps caps;
    private final Map<String, Visits> visits;
    private final Candidates.Packing candidates = new Candidates.Packing();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private String lastCandidate = "";

    PoolRules(DrawTerms terms, LocalDate today, VisitCaps caps, Map<String, Visits> visits) {
        this.terms = terms;
        this.today = today;
        this.caps = caps;
        this.visits = visits;
    }

    /** Takes one enterprise after the other, in the order of code and region. */
    void take(DirectoryEntry entry) {
        // whom other departments supervise stands in their lists, not in this one
        if (!entry.departments().isEmpty() && !entry.departments().contains(terms.department())) {
            return;
        }
        // an enterprise with rows in two regions is drawn once, where it can be
        if (entry.uscc().equals(lastCandidate)) {
            return;
        }
        Exclusion exclusion = exclusion(entry, visits.getOrDefault(entry.uscc(), NEVER));
        boolean known = !exclusions.isEmpty() && exclusions.getLast().uscc().equals(entry.uscc());
        if (exclusion == null) {
            if (known) {
                exclusions.removeLast();
            }
            candidates.add(
                    entry.uscc(), entry.region(), entry.samplingCoefficient(), forced(entry));
            lastCandidate = entry.uscc();
        } else if (!known) {
            exclusions.add(exclusion);
        }
    }

    /** The whole input, with the officers. */
    DrawInput pool(List<DirectoryOfficer> officers, Map<String, Integer> openTasks) {
        Candidates pool = candidates.done();
        List<PoolOfficer> available = new ArrayList<>();
        List<OfficerExclusion> unavailable = new ArrayList<>();
        for (DirectoryOfficer officer : officers) {
            OfficerExclusion exclusion = exclusion(officer);
            if (exclusion != null) {
                unavailable.add(exclusion);
            } else {
                available.add(officer(officer, openTasks, pool));
            }
        }
        return new DrawInput(terms, pool, exclusions, available, unavailable);
    }

    private @Nullable Exclusion exclusion(DirectoryEntry entry, Visits visits) {
        if (entry.status() == ObjectStatus.LEFT) {
            return excluded(entry, Exclusion.Reason.LEFT, String.valueOf(entry.statusReason()));
        }
        if (entry.departments().isEmpty()) {
            return excluded(entry, Exclusion.Reason.NOT_ASSIGNED, "尚未确定监管部门");
        }
        if (visits.open()) {
            return excluded(entry, Exclusion.Reason.TASK_OPEN, "已抽中，检查任务尚未办结");
        }
        OptionalInt cap = caps.of(entry.classes());
        if (cap.isPresent() && visits.thisYear() >= cap.getAsInt()) {
            return excluded(
                    entry,
                    Exclusion.Reason.CAP_REACHED,
                    "本年已检查 %d 次，达到上限 %d 次".formatted(visits.thisYear(), cap.getAsInt()));
        }
        if (forced(entry) != null) {
            return null;
        }
        LocalDate last = visits.lastCheckedOn();
        if (last != null && last.isAfter(today.minusDays(terms.noRepeatDays()))) {
            return excluded(
                    entry,
                    Exclusion.Reason.CHECKED_RECENTLY,
                    "%s已检查，间隔不足 %d 日".formatted(last, terms.noRepeatDays()));
        }
        return Candidate.isNothing(entry.samplingCoefficient())
                ? excluded(entry, Exclusion.Reason.ZERO_WEIGHT, "抽查系数为零")
                : null;
    }

    private static @Nullable ForcedInclusion forced(DirectoryEntry entry) {
        if (entry.blacklisted()) {
            return ForcedInclusion.BLACKLISTED;
        }
        return entry.redWarning() ? ForcedInclusion.RED_WARNING : null;
    }

    private @Nullable OfficerExclusion exclusion(DirectoryOfficer officer) {
        OfficerExclusion.Reason reason = null;
        if (officer.isAuxiliary()) {
            reason = OfficerExclusion.Reason.AUXILIARY;
        } else if (officer.status() == OfficerStatus.LEFT) {
            reason = OfficerExclusion.Reason.LEFT;
        } else if (officer.status() == OfficerStatus.ON_LEAVE) {
            reason = OfficerExclusion.Reason.ON_LEAVE;
        } else if (officer.certificateValidUntil().isBefore(terms.checkBy())) {
            reason = OfficerExclusion.Reason.CERTIFICATE_EXPIRED;
        } else if (officer.certificateValidFrom().isAfter(today)) {
            reason = OfficerExclusion.Reason.CERTIFICATE_NOT_YET_VALID;
        }
        return reason == null ? null : new OfficerExclusion(officer.certificateNumber(), reason);
    }

    private static PoolOfficer officer(
            DirectoryOfficer officer, Map<String, Integer> openTasks, Candidates pool) {
        return new PoolOfficer(
                officer.certificateNumber(),
                officer.region(),
                officer.specialities(),
                officer.certificateValidUntil(),
                openTasks.getOrDefault(officer.certificateNumber(), 0),
                officer.recusals().stream().filter(uscc -> pool.find(uscc) >= 0).toList());
    }

    private static Exclusion excluded(
            DirectoryEntry entry, Exclusion.Reason reason, String explanation) {
        return new Exclusion(entry.uscc(), entry.name(), reason, explanation);
    }
}
