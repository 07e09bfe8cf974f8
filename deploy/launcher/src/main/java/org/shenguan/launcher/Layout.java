package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where everything lies.
 *
 * @param root the checkout
 * @param run what one running platform owns: data, logs, pid files, secrets
 * @param shared what can be made anew from the build and serves every run: unpacked servers, extracted applications
 */
public record Layout(Path root, Path run, Path shared) {

    static Layout ofCheckout(Path root) {
        Path run = root.resolve("deploy", "run");
        return new Layout(root, run, run);
    }

    Layout movedTo(Path temporary) {
        return new Layout(root, temporary, shared);
    }

    Path data() {
        return run.resolve("data");
    }

    public Path logs() {
        return run.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    Path pids() {
        return run.resolve("pids");
    }

    Path temporary() {
        return run.resolve("tmp");
    }

    Path configuration() {
        return run.resolve("config");
    }

    Path secrets() {
        return run.resolve("secrets.properties");
    }

    Path lock() {
        return run.resolve("lock");
    }

    Path launcherBuild() {
        return root.resolve("deploy", "launcher", "target");
    }

    public Path realmFile() {
        return root.resolve("deploy", "keycloak", "shenguan-realm.json");
    }

    public Path topicsFile() {
        return root.resolve("docs", "contracts", "events", "topics.json");
    }

    /** Makes the folders of a run; what a former run left in its temporary folder goes. */
    void prepare() {
        deleteTree(temporary());
        for (Path folder :
                List.of(run, data(), logs(), pids(), temporary(), configuration(), shared)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new LaunchFailure(
                        "Cannot make the folder " + folder + ": check that it can be written.", e);
            }
        }
    }

    static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
