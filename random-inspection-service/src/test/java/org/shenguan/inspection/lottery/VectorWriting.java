package org.shenguan.inspection.lottery;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the golden vectors, once per version of the algorithm; no test runs it. */
final class VectorWriting {

    private VectorWriting() {}

    public static void main(String[] arguments) throws java.io.IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        Files.write(
                directory.resolve("varied.proof.json"),
                CanonicalJson.bytes(Pools.proof(Pools.varied())));
        Files.write(
                directory.resolve("plain.proof.json"),
                CanonicalJson.bytes(
                        Pools.proof(
                                Pools.input(
                                        Pools.ratio("0.2"),
                                        Pools.candidates(25),
                                        Pools.officers(4)))));
    }
}
