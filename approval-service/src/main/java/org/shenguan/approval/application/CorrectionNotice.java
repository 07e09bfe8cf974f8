package org.shenguan.approval.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 补正告知: all that the applicant must still hand in, told once (行政许可法 art. 32(1)(4)).
 *
 * @param leftOpen what the supplement did not bring; all of it until there is one
 */
record CorrectionNotice(
        List<MissingMaterial> missing,
        LocalDate notifiedOn,
        @Nullable LocalDate supplementedOn,
        Set<String> leftOpen) {

    CorrectionNotice {
        missing = List.copyOf(missing);
        leftOpen = Set.copyOf(leftOpen);
    }

    static CorrectionNotice of(List<MissingMaterial> missing, LocalDate on) {
        return new CorrectionNotice(missing, on, null, codes(missing));
    }

    Set<String> codes() {
        return codes(missing);
    }

    CorrectionNotice supplemented(Set<String> brought, LocalDate on) {
        Set<String> open = new TreeSet<>(codes());
        open.removeAll(brought);
        return new CorrectionNotice(missing, notifiedOn, on, open);
    }

    static Set<String> codes(List<MissingMaterial> missing) {
        return missing.stream()
                .map(MissingMaterial::materialCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
