package org.shenguan.credit.grade;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.Fact;
import org.shenguan.credit.record.LicenseChange;
import org.shenguan.credit.record.Severity;
import tools.jackson.databind.json.JsonMapper;

/** Entries that read as words. */
final class Entries {

    static final GradingModel MODEL =
            GradingModelJson.bundled(new JsonMapper()).versions().getFirst();
    static final UUID TASK = id("task");

    private Entries() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static CreditEntry on(String day, Fact fact) {
        return on(LocalDate.parse(day), fact, 1);
    }

    static CreditEntry on(LocalDate day, Fact fact, long sequence) {
        return new CreditEntry(
                id(day + "/" + sequence + "/" + fact), sequence, day, ChinaTime.startOf(day), fact);
    }

    static Fact granted() {
        return new Fact.LicenseDecided(true, "危险化学品经营许可", "办件", "证");
    }

    static Fact check(UUID task, boolean majorHazard, boolean rectified, Severity... violations) {
        return new Fact.Inspected(
                task,
                "JZ-RI-1",
                List.of(8),
                majorHazard ? List.of(new Fact.Hazard("无证电工上岗", true, rectified)) : List.of(),
                List.of(violations).stream()
                        .map(severity -> new Fact.Violation("V", "违法行为", severity))
                        .toList(),
                majorHazard && !rectified
                        ? new Fact.Order("责改1号", LocalDate.parse("2026-04-30"))
                        : null);
    }

    static Fact confirmed(UUID task) {
        return new Fact.RectificationConfirmed(task, "责改1号");
    }

    static Fact penalty(Severity severity, String kind, String fine) {
        return new Fact.CaseDecided(
                id("case"), "罚1号", true, severity, List.of(new Fact.Penalty(kind, "处罚")), fine);
    }

    static Fact license(LicenseChange change) {
        return new Fact.LicenseChanged("证", "许可证", change, "理由");
    }
}
