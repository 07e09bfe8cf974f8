package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.launcher.LaunchFailure;

class ReportSectionTests {

    @Test
    void replacesTheFiguresAndNothingElse() {
        String text =
                "# Before\n" + ReportSection.BEGIN + "\nold\n" + ReportSection.END + "\nAfter\n";

        assertThat(ReportSection.replaced(text, "Today.", List.of("one", "two")))
                .isEqualTo(
                        "# Before\n"
                                + ReportSection.BEGIN
                                + "\n\nToday.\n\none\ntwo\n\n"
                                + ReportSection.END
                                + "\nAfter\n");
    }

    @Test
    void refusesADocumentWithoutMarkers() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> ReportSection.replaced("# Before\n", "Today.", List.of()));
    }

    @Test
    void readsQuantilesOfFewValuesToo() {
        assertThat(FaultReport.quantile(List.of(5L), 0.95)).isEqualTo(5);
        assertThat(FaultReport.quantile(List.of(1L, 2L, 3L, 4L), 0.5)).isEqualTo(2);
        assertThat(FaultReport.quantile(List.of(1L, 2L, 3L, 4L), 0.95)).isEqualTo(4);
    }
}
