package org.shenguan.inspection.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 隐患或者违法行为 as one row; rows are only ever added, the service may not change nor delete them.
 *
 * @param major of a hazard
 * @param rectified of a hazard
 * @param code of a violation
 * @param basis of a violation
 * @param severity of a violation
 */
@Embeddable
record KeptFinding(
        @Enumerated(EnumType.STRING) Kind kind,
        String description,
        @Nullable Boolean major,
        @Nullable Boolean rectified,
        @Nullable String code,
        @Nullable String basis,
        @Enumerated(EnumType.STRING) FoundViolation.@Nullable Severity severity) {

    enum Kind {
        /** 隐患. */
        HAZARD,
        /** 违法行为. */
        VIOLATION
    }

    /** Hazards first, then violations, each in the order of the report. */
    static List<KeptFinding> of(Findings findings) {
        return Stream.concat(
                        findings.hazards().stream().map(KeptFinding::of),
                        findings.violations().stream().map(KeptFinding::of))
                .toList();
    }

    static List<Hazard> hazards(List<KeptFinding> kept) {
        return kept.stream().filter(f -> f.kind == Kind.HAZARD).map(KeptFinding::hazard).toList();
    }

    static List<FoundViolation> violations(List<KeptFinding> kept) {
        return kept.stream()
                .filter(f -> f.kind == Kind.VIOLATION)
                .map(KeptFinding::violation)
                .toList();
    }

    private static KeptFinding of(Hazard hazard) {
        return new KeptFinding(
                Kind.HAZARD,
                hazard.description(),
                hazard.major(),
                hazard.rectified(),
                null,
                null,
                null);
    }

    private static KeptFinding of(FoundViolation violation) {
        return new KeptFinding(
                Kind.VIOLATION,
                violation.description(),
                null,
                null,
                violation.code(),
                violation.basis(),
                violation.severity());
    }

    private Hazard hazard() {
        return new Hazard(
                description, Objects.requireNonNull(major), Objects.requireNonNull(rectified));
    }

    private FoundViolation violation() {
        return new FoundViolation(
                Objects.requireNonNull(code),
                description,
                Objects.requireNonNull(basis),
                Objects.requireNonNull(severity));
    }
}
