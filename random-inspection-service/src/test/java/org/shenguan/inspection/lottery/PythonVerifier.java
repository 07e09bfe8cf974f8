package org.shenguan.inspection.lottery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The second implementation, run as anybody would run it. */
public final class PythonVerifier {

    private static final Path SCRIPT = Path.of("verifier", "verify_draw.py").toAbsolutePath();

    private PythonVerifier() {}

    /** What it prints about the proof; the test is skipped where there is no Python. */
    public static String verdict(byte[] proof) {
        try {
            Process python =
                    new ProcessBuilder("python3", "-X", "utf8", SCRIPT.toString(), "-")
                            .redirectErrorStream(true)
                            .start();
            try (var input = python.getOutputStream()) {
                input.write(proof);
            }
            String answer =
                    new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            python.waitFor();
            return answer;
        } catch (IOException e) {
            Assumptions.abort("python3 does not run here: " + e.getMessage());
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
