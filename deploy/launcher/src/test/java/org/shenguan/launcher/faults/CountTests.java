package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountTests {

    @Test
    void isRightWhenAllIsThereOnceInWhateverOrder() {
        var count = Count.of("assignments", List.of("A", "B"), List.of("B", "A"));

        assertThat(count.isRight()).isTrue();
        assertThat(count).returns(2, Count::expected).returns(2, Count::found);
    }

    @Test
    void namesWhatIsLost() {
        var count = Count.of("assignments", List.of("A", "B", "C"), List.of("B"));

        assertThat(count.isRight()).isFalse();
        assertThat(count.lost()).containsExactly("A", "C");
        assertThat(count.extra()).isEmpty();
    }

    @Test
    void namesWhatIsDoubled() {
        var count = Count.of("assignments", List.of("A", "B"), List.of("A", "B", "B"));

        assertThat(count.isRight()).isFalse();
        assertThat(count.extra()).containsExactly("B");
        assertThat(count.lost()).isEmpty();
    }

    @Test
    void namesWhatNobodyAskedFor() {
        var count = Count.of("assignments", List.of("A"), List.of("A", "X"));

        assertThat(count.extra()).containsExactly("X");
    }

    @Test
    void isNotMisledByALossAndADoublingThatEvenOut() {
        var count = Count.of("assignments", List.of("A", "B"), List.of("A", "A"));

        assertThat(count).returns(2, Count::expected).returns(2, Count::found);
        assertThat(count.lost()).containsExactly("B");
        assertThat(count.extra()).containsExactly("A");
    }
}
