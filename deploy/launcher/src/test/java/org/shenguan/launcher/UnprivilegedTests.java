package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTests {

    @Test
    void findsAWayThatIsNotRoot(@TempDir Path folder) throws IOException {
        var way = Unprivileged.ofThisMachine();

        assertThat(userIdUnder(way)).isNotEqualTo("0");
        way.own(folder);
        assertThat(Files.getOwner(folder).getName()).isEqualTo(way.owner());
    }

    @Test
    void leavesAnOrdinaryUserAsItIs() {
        assumeThat(Unprivileged.isRoot()).isFalse();

        assertThat(Unprivileged.ofThisMachine().prefix()).isEmpty();
    }

    @Test
    void takesAnotherUserWhereNoNamespaceIsToBeHad() throws IOException {
        assumeThat(Unprivileged.isRoot()).isTrue();

        var way = Unprivileged.user("nobody").orElseThrow();

        assertThat(userIdUnder(way)).isEqualTo("65534");
        assertThat(way.owner()).isEqualTo("nobody");
    }

    private static String userIdUnder(Unprivileged way) throws IOException {
        var words = new ArrayList<>(way.prefix());
        words.addAll(List.of("id", "-u"));
        return new ProcessBuilder(words).start().inputReader().readLine();
    }
}
