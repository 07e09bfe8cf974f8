package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.testing.Property;

class YuanTests {
    @ParameterizedTest
    @CsvSource({"50000, 50000.00", "0.5, 0.50", "-3.07, -3.07", "1e4, 10000.00", "1.500, 1.50"})
    void writesTwoPlaces(String text, String decimal) {
        assertThat(Yuan.of(text).decimal()).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一万", "0.005", "100000000000000000000"})
    void refusesWhatIsNoExactAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Yuan.of(text));
    }

    @Test
    void readsWhatItWrites() {
        Property.holds(random -> {
            Yuan amount = new Yuan(random.nextLong());

            assertThat(Yuan.of(amount.decimal())).isEqualTo(amount);
        });
    }

    @Test
    void addsAndTakesAwayExactly() {
        Property.holds(random -> {
            Yuan one = new Yuan(random.nextInt());
            Yuan other = new Yuan(random.nextInt());

            assertThat(one.plus(other).minus(other)).isEqualTo(one);
        });
    }
}
