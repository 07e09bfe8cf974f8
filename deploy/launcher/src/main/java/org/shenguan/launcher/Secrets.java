package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Passwords and keys made once for this machine, in a file only its owner reads. */
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
    synchronized String get(String name) {
        return get(name, () -> HexFormat.of().formatHex(bytes(24)));
    }

    /** The 256-bit key of that name, in Base64. */
    synchronized String key(String name) {
        return get(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** The Ed25519 private key of that name (PKCS#8, Base64), made like a password. */
    synchronized String signingKey(String name) {
        return get(name, Secrets::newSigningKey);
    }

    private String get(String name, Supplier<String> make) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = make.get();
        values.setProperty(name, made);
        store();
        return made;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String newSigningKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
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
