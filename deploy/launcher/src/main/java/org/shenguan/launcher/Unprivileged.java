package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to run PostgreSQL, which refuses root. Under an ordinary user nothing is needed; under root a user namespace of
 * its own takes root's name away and leaves the files' owner as it is; where a container forbids that, an ordinary user
 * of the machine takes over.
 *
 * @param prefix the words before PostgreSQL's own
 * @param owner the user that must own the data
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final List<String> USERS = List.of("postgres", "nobody");

    static Unprivileged ofThisMachine() {
        String user = System.getProperty("user.name");
        if (!isRoot()) {
            return new Unprivileged(List.of(), user);
        }
        return namespace()
                .or(() -> USERS.stream().flatMap(name -> user(name).stream()).findFirst())
                .orElseThrow(() ->
                        new LaunchFailure(
                                "PostgreSQL refuses to run as root, and neither `unshare`"
                                        + " nor `setpriv` (package util-linux) can take"
                                        + " root's rights away here: run deploy/up as an"
                                        + " ordinary user."));
    }

    static Optional<Unprivileged> namespace() {
        return Tools.find("unshare")
                .map(unshare -> List.of(unshare.toString(), "-U"))
                .filter(Unprivileged::takesRootAway)
                .map(words -> new Unprivileged(words, "root"));
    }

    static Optional<Unprivileged> user(String name) {
        return Tools.find("setpriv")
                .map(setpriv ->
                        List.of(
                                setpriv.toString(),
                                "--reuid=" + name,
                                "--regid=" + groupOf(name),
                                "--clear-groups"))
                .filter(Unprivileged::takesRootAway)
                .map(words -> new Unprivileged(words, name));
    }

    /** Gives a folder and all in it to the user PostgreSQL runs under. */
    void own(Path folder) {
        if (!isRoot()) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            UserPrincipal user =
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(owner);
            for (Path path : paths.toList()) {
                if (!Files.getOwner(path).equals(user)) {
                    Files.setOwner(path, user);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + folder + " to " + owner, e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean takesRootAway(List<String> words) {
        var probe = new ArrayList<>(words);
        probe.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0"));
        return Tools.works(probe);
    }

    private static String groupOf(String name) {
        try {
            var process = new ProcessBuilder("id", "-g", name).start();
            String group = new String(process.getInputStream().readAllBytes()).strip();
            return group.isEmpty() ? name : group;
        } catch (IOException e) {
            return name;
        }
    }
}
