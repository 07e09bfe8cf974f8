package org.shenguan.inspection.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopiedRowTests {

    private final CopiedRow row = new CopiedRow();

    @Test
    void tellsNothingFromEmptyAndReadsWhatWasEscaped() {
        read("晋中\\t“甲”\\\\公司\t\\N\t\tt\tf\n");

        assertThat(row.text(0)).isEqualTo("晋中\t“甲”\\公司");
        assertThat(row.find(1)).isNull();
        assertThat(row.find(2)).isEmpty();
        assertThat(row.isTrue(3)).isTrue();
        assertThat(row.isTrue(4)).isFalse();
    }

    @Test
    void readsListsOfCodes() {
        read("\tA\tA,B_C\n");

        assertThat(row.list(0)).isEmpty();
        assertThat(row.list(1)).containsExactly("A");
        assertThat(row.list(2)).containsExactly("A", "B_C");
    }

    @Test
    void keepsRepeatedTextsApartFromThoseThatFallIntoTheSamePlace() {
        for (int i = 0; i < 20_000; i++) {
            read("%d\t%d\n".formatted(i, i));
            assertThat(row.repeated(0)).isEqualTo(String.valueOf(i));
            assertThat(row.list(1)).containsExactly(String.valueOf(i));
        }
    }

    private void read(String line) {
        row.read(line.getBytes(StandardCharsets.UTF_8));
    }
}
