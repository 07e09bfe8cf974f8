package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Passwords made once for this machine, in a file only its owner reads. */
final class Secrets {

    private final Path file;
    private final RandomGenerator random;
    private final Properties values = new Properties();

    private Secrets(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    static Secrets in(Path file, RandomGenerator random) {
        var secrets = new Secrets(file, random);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return secrets;
    }

    /** The password of that name, made and written down when it is asked for the first time. */
    String get(String name) {
        return get(name, 24, HexFormat.of()::formatHex);
    }

    /** The 256-bit key of that name, in base64. */
    String key(String name) {
        return get(name, 32, Base64.getEncoder()::encodeToString);
    }

    private synchronized String get(String name, int length, Function<byte[], String> print) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[length];
        random.nextBytes(bytes);
        String made = print.apply(bytes);
        values.setProperty(name, made);
        store();
        return made;
    }

    private void store() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, "Passwords of this machine's servers, made by deploy/up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
