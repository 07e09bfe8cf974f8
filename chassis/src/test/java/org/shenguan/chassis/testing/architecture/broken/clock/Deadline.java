package org.shenguan.chassis.testing.architecture.broken.clock;

import java.time.LocalDate;

final class Deadline {
    LocalDate today() {
        return LocalDate.now();
    }
}
