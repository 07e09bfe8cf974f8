package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SequencesTests {

    private final UUID first = Named.uuid("first");
    private final UUID second = Named.uuid("second");
    private final Sequences sequences = new Sequences();

    @Test
    void acceptsEventsOfManyAggregatesInTheOrderOfEach() {
        sequences.take(first, "license A", 1);
        sequences.take(Named.uuid("other"), "license B", 7);
        sequences.take(second, "license A", 2);

        assertThat(sequences.violations()).isEmpty();
        assertThat(sequences.last()).containsEntry("license A", 2L).containsEntry("license B", 7L);
    }

    @Test
    void acceptsABatchThatIsRepeated() {
        sequences.take(first, "license A", 1);
        sequences.take(second, "license A", 2);
        sequences.take(first, "license A", 1);
        sequences.take(second, "license A", 2);

        assertThat(sequences.violations()).isEmpty();
        assertThat(sequences.repeats()).isEqualTo(2);
    }

    @Test
    void namesAnEventThatOvertookAnother() {
        sequences.take(second, "license A", 2);
        sequences.take(first, "license A", 1);

        assertThat(sequences.violations()).containsExactly("license A: 1 after 2");
    }

    @Test
    void namesTwoEventsThatClaimTheSamePlace() {
        sequences.take(first, "license A", 1);
        sequences.take(second, "license A", 1);

        assertThat(sequences.violations()).containsExactly("license A: 1 after 1");
    }
}
