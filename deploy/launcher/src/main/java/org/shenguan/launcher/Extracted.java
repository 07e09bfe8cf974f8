package org.shenguan.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * An unpacked application in a folder named after its jar's content and the JVM, so that a rebuilt jar or another JDK
 * never meets an AOT cache that was trained on something else.
 */
record Extracted(Service service, Path folder) {

    private static final int KEPT = 2; // a --check may still be running on the one before

    static Extracted of(Service service, Layout layout) {
        Path jar = service.jar(layout.root());
        String key = hash(jar).substring(0, 12) + "-" + Runtime.version().toString().hashCode();
        return new Extracted(
                service, layout.shared().resolve("apps").resolve(service.module()).resolve(key));
    }

    Path jar() {
        return folder.resolve(service.module() + "-" + Service.VERSION + ".jar");
    }

    Path cache() {
        return folder.resolve("application.aot");
    }

    Path unfinished() {
        return folder.resolveSibling(folder.getFileName() + ".unfinished");
    }

    boolean isComplete() {
        return Files.isRegularFile(jar());
    }

    boolean isTrained() {
        return Files.isRegularFile(cache());
    }

    /** Takes the unpacked folder into use and lets older ones go. */
    void finish() {
        try {
            Layout.deleteTree(folder);
            Files.move(unfinished(), folder);
            Path parent = folder.getParent();
            if (parent == null) {
                return;
            }
            try (var folders = Files.list(parent)) {
                folders.sorted(Comparator.comparing(Extracted::modified).reversed())
                        .skip(KEPT)
                        .forEach(Layout::deleteTree);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path jar) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Cannot read " + jar + ": build it with `mvn -DskipTests package`.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileTime modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
