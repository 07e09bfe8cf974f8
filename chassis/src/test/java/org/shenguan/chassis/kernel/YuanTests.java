package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Property
    void readsWhatItWrites(@ForAll long fen) {
        assertThat(Yuan.of(new Yuan(fen).decimal())).isEqualTo(new Yuan(fen));
    }

    @Property
    void addsAndTakesAwayExactly(@ForAll int one, @ForAll int other) {
        Yuan sum = new Yuan(one).plus(new Yuan(other));

        assertThat(sum.minus(new Yuan(other))).isEqualTo(new Yuan(one));
        assertThat(sum.compareTo(new Yuan(one))).isEqualTo(Integer.signum(other));
    }
}
