package org.shenguan.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTests {

    @Test
    void namesTheSeedThatBreaksARule() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        Property.holds(random -> assertThat(random.nextInt(100)).isLessThan(99)))
                .withMessageContaining("-Dproperty.seed=");
    }

    @Test
    void drawsTheSameInputsInEveryRun() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();

        Property.holds(10, random -> first.add(random.nextLong()));
        Property.holds(10, random -> second.add(random.nextLong()));

        assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
    }
}
