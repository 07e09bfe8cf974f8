package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir Path folder;

    @Test
    void isHeldByOneLauncherAtATime() {
        Path file = folder.resolve("lock");

        try (var held = RunLock.tryTake(file).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.tryTake(file)).isEmpty();
            assertThat(RunLock.holder(file))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(RunLock.tryTake(file)).hasValueSatisfying(RunLock::close);
    }
}
