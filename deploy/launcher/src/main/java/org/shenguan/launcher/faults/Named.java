package org.shenguan.launcher.faults;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that are the same at every repetition. */
final class Named {

    private Named() {}

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
