package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shenguan.launcher.LaunchFailure;

class FaultArgumentsTests {

    @Test
    void areShortByDefaultWithASeedThatIsDrawn() {
        var arguments = parse();

        assertThat(arguments)
                .returns(2000, FaultArguments::decisions)
                .returns(20, FaultArguments::kills);
        assertThat(arguments.seed()).isBetween(0L, 999_999L);
        assertThat(arguments.report()).isEmpty();
    }

    @Test
    void takeWhatIsGiven() {
        assertThat(
                        parse(
                                "--decisions",
                                "50000",
                                "--kills",
                                "200",
                                "--seed",
                                "42",
                                "--report",
                                "docs/reliability.md",
                                "--port-offset",
                                "3000"))
                .returns(50_000, FaultArguments::decisions)
                .returns(200, FaultArguments::kills)
                .returns(42L, FaultArguments::seed)
                .returns(3000, FaultArguments::portOffset)
                .satisfies(it -> assertThat(it.report()).contains(Path.of("docs/reliability.md")));
    }

    @Test
    void refuseWhatTheyDoNotKnowOrCannotRead() {
        for (var words :
                List.of(
                        new String[] {"--kill", "3"},
                        new String[] {"--kills", "many"},
                        new String[] {"--decisions"},
                        new String[] {"--decisions", "0"},
                        new String[] {"--report"})) {
            assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> parse(words));
        }
    }

    private static FaultArguments parse(String... words) {
        return FaultArguments.parse(List.of(words), new SplittableRandom(1));
    }
}
