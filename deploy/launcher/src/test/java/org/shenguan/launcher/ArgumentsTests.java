package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @Test
    void startsOnTheStandardPortsKeepingTheDataWhenNothingIsSaid() {
        assertThat(Arguments.parse(List.of()))
                .isEqualTo(new Arguments(Arguments.Mode.UP, false, true, 0));
    }

    @Test
    void understandsEveryOption() {
        var arguments =
                Arguments.parse(List.of("--fresh", "--no-training", "--port-offset", "1000"));

        assertThat(arguments).isEqualTo(new Arguments(Arguments.Mode.UP, true, false, 1000));
    }

    @Test
    void neverTrainsInACheck() {
        assertThat(Arguments.parse(List.of("--check")))
                .isEqualTo(new Arguments(Arguments.Mode.CHECK, false, false, 0));
    }

    @Test
    void refusesToDeleteDataInACheck() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Arguments.parse(List.of("--check", "--fresh")))
                .withMessageContaining("leave out --fresh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "99999999999"})
    void refusesAnOffsetThatIsNoNumber(String offset) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Arguments.parse(List.of("--port-offset", offset)))
                .withMessageContaining("number");
    }

    @Test
    void refusesAnOffsetLeftOut() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Arguments.parse(List.of("--port-offset")));
    }

    @Test
    void namesTheOptionItDoesNotKnow() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Arguments.parse(List.of("--quick")))
                .withMessageContaining("--quick")
                .withMessageContaining("--help");
    }
}
