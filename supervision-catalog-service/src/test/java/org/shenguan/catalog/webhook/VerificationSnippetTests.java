package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Python that docs/contracts/webhooks.md shows accepts our requests and no others. */
class VerificationSnippetTests {

    private static final WebhookSecret SECRET =
            new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "68de7e9f-deb7-593c-ad51-4625b96dd259";
    private static final String BODY = "{\"name\":\"晋中某化工有限公司\"}";

    private final long now = Instant.now().getEpochSecond();

    @BeforeAll
    static void needsPython() throws Exception {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            there = false;
        }
        Assumptions.assumeTrue(there, "python3 is not installed");
    }

    @Test
    void acceptsWhatWeSigned() throws Exception {
        assertThat(verify(now, SECRET.sign(ID, now, BODY), BODY)).isEmpty();
    }

    @Test
    void acceptsOneGoodSignatureAmongSeveral() throws Exception {
        String other =
                new WebhookSecret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").sign(ID, now, BODY);

        assertThat(verify(now, other + " " + SECRET.sign(ID, now, BODY), BODY)).isEmpty();
        assertThat(verify(now, other, BODY)).contains("does not match");
    }

    @Test
    void refusesWhatWasAlteredOrIsOld() throws Exception {
        String signature = SECRET.sign(ID, now, BODY);

        assertThat(verify(now, signature, BODY.replace("某", "某某"))).contains("does not match");
        assertThat(verify(now + 1, signature, BODY)).contains("does not match");
        assertThat(verify(now - 3600, SECRET.sign(ID, now - 3600, BODY), BODY)).contains("too old");
    }

    /** What Python says in the end: nothing, or why it refuses. */
    private static String verify(long timestamp, String signature, String body) throws Exception {
        String call =
                """

                import sys
                secret, id, timestamp, signature = sys.argv[1:]
                headers = {"webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature}
                try:
                    verify(secret, headers, sys.stdin.buffer.read())
                except ValueError as refused:
                    print(refused)
                """;
        Process python =
                new ProcessBuilder(
                                "python3",
                                "-c",
                                snippet() + call,
                                SECRET.text(),
                                ID,
                                Long.toString(timestamp),
                                signature)
                        .redirectErrorStream(true)
                        .start();
        try (var stdin = python.getOutputStream()) {
            stdin.write(body.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        return said;
    }

    private static String snippet() throws IOException {
        Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("docs/contracts"))) {
            at = at.getParent();
        }
        String document = Files.readString(at.resolve("docs/contracts/webhooks.md"));
        int start = document.indexOf("```python\n") + "```python\n".length();
        return document.substring(start, document.indexOf("```", start));
    }
}
