package org.shenguan.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the servers, so that no tar or xz is needed on the machine. */
final class Archives {

    private Archives() {}

    /** A {@code .tar.gz} whose single top folder is left away. */
    static void unpackTarGz(Path archive, Path folder) {
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            unpack(in, folder, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + archive, e);
        }
    }

    /** The {@code .txz} inside a jar of PostgreSQL's binaries. */
    static void unpackTxzInJar(Path jar, Path folder) {
        try (var zip = new ZipFile(jar.toFile())) {
            var entry =
                    zip.stream()
                            .filter(candidate -> candidate.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("No .txz in it"));
            try (var in = new XZInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
                unpack(in, folder, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + jar, e);
        }
    }

    private static void unpack(InputStream in, Path folder, int leadingNames) throws IOException {
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(in)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() <= leadingNames) {
                    continue;
                }
                Path target =
                        folder.resolve(name.subpath(leadingNames, name.getNameCount())).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An entry outside the folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0111) != 0) {
            Files.setPosixFilePermissions(target, executable());
        }
    }

    private static Set<PosixFilePermission> executable() {
        return EnumSet.complementOf(
                EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
    }
}
