package org.shenguan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout the tests run in. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy").resolve("up"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path realmFile() {
        return Layout.ofCheckout(root()).realmFile();
    }
}
