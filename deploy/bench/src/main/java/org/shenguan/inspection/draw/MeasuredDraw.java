package org.shenguan.inspection.draw;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.security.Role;
import org.shenguan.inspection.lottery.DrawTerms;
import org.shenguan.inspection.lottery.SampleSize;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One whole draw by the service's own use cases, act by act. It stands in their package because they
 * are not for others to call.
 */
public final class MeasuredDraw {

    private final DrawOrganizing organizing;
    private final Drawing drawing;
    private final ProofJson proofs;
    private final Officer organizer;
    private final Officer witness;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    public MeasuredDraw(BeanFactory service, String department) {
        this.organizing = service.getBean(DrawOrganizing.class);
        this.drawing = service.getBean(Drawing.class);
        this.proofs = service.getBean(ProofJson.class);
        DivisionCode region = new DivisionCode("140700");
        this.organizer =
                new Officer("head", "科长", Set.of(Role.SECTION_HEAD), region, department, null);
        this.witness =
                new Officer("auditor", "监督员", Set.of(Role.AUDITOR), region, department, null);
    }

    /** Commits, makes the seed, draws, and writes the published proof. */
    public UUID run(int count, Path proof) throws IOException {
        signIn(organizer);
        UUID id = timed("commit", () -> organizing.commit(plan(count))).id();
        timed(
                "seed",
                () -> {
                    for (Officer party : List.of(organizer, witness)) {
                        signIn(party);
                        drawing.contribute(
                                id, sha256(id + ":" + party.username() + ":" + share(party)));
                    }
                    for (Officer party : List.of(organizer, witness)) {
                        signIn(party);
                        drawing.reveal(id, share(party));
                    }
                    return id;
                });
        signIn(organizer);
        timed("execute", () -> drawing.execute(id));
        Draw draw = drawing.read(id);
        timed(
                "proof",
                () -> {
                    try (OutputStream target =
                            new BufferedOutputStream(Files.newOutputStream(proof))) {
                        proofs.write(draw, target);
                    }
                    return proof;
                });
        return id;
    }

    /** How long each act took. */
    public Map<String, Double> seconds() {
        return seconds;
    }

    private interface Act<T> {
        T perform() throws IOException;
    }

    private <T> T timed(String act, Act<T> work) throws IOException {
        long begun = System.nanoTime();
        T result = work.perform();
        seconds.put(act, (System.nanoTime() - begun) / 1e9);
        return result;
    }

    private static DrawOrganizing.Plan plan(int count) {
        return (id, region, department) ->
                new DrawTerms(
                        id,
                        "百万户抽查",
                        "14072500010002",
                        "对工贸企业安全生产情况的监督检查",
                        region,
                        department,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        new SampleSize.Count(count),
                        2,
                        null,
                        LocalDate.of(2099, 1, 1),
                        365,
                        2);
    }

    private static void signIn(Officer officer) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                officer, null, List.of()));
    }

    private static String share(Officer party) {
        return sha256("share of " + party.username());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
