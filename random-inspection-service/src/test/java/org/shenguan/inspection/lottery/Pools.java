package org.shenguan.inspection.lottery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

/** Pools, officers and proofs that tests draw from; public, because other features' tests use them. */
public final class Pools {

    static final UUID DRAW = UUID.fromString("37193a4a-6210-53c7-ac75-19fd0543e6cd");
    static final LocalDate CHECK_BY = LocalDate.of(2026, 12, 31);

    private Pools() {}

    static String uscc(int number) {
        String first17 = "91140700MB%07d".formatted(number);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    static Candidate candidate(int number, String coefficient) {
        return new Candidate(uscc(number), "140702", coefficient, null);
    }

    static List<Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(i -> candidate(i, "1")).toList();
    }

    static PoolOfficer officer(int number, String... recusals) {
        return new PoolOfficer(
                "14072026%04d".formatted(number),
                "140700",
                List.of(),
                CHECK_BY,
                0,
                List.of(recusals));
    }

    static List<PoolOfficer> officers(int count) {
        return IntStream.range(0, count).mapToObj(Pools::officer).toList();
    }

    static DrawTerms terms(SampleSize size, int perTeam, @Nullable String speciality) {
        return new DrawTerms(
                DRAW,
                "2026 年工贸企业双随机抽查",
                "14072500010002",
                "对工贸企业安全生产情况的监督检查",
                "140700",
                "14070021",
                List.of("TRADE_INDUSTRY"),
                List.of(),
                List.of(),
                false,
                size,
                perTeam,
                speciality,
                CHECK_BY,
                365,
                2);
    }

    static SampleSize ratio(String ratio) {
        return new SampleSize.Ratio(new BigDecimal(ratio));
    }

    static SampleSize count(int count) {
        return new SampleSize.Count(count);
    }

    static DrawInput input(SampleSize size, List<Candidate> pool, List<PoolOfficer> officers) {
        return DrawInput.of(terms(size, 2, null), pool, List.of(), officers, List.of());
    }

    static String seed(int number) {
        return Sha256.hex("seed of a test " + number);
    }

    static List<Contribution> contributions(DrawInput input) {
        List<Contribution> contributions = new ArrayList<>();
        for (String party : List.of("head.jinzhong", "auditor.shanxi")) {
            String value = Sha256.hex("contribution of " + party);
            contributions.add(
                    new Contribution(
                            party,
                            contributions.isEmpty() ? "ORGANIZER" : "WITNESS",
                            Contribution.fingerprint(input.terms().drawId(), party, value),
                            value));
        }
        return contributions;
    }

    /** The whole proof, as the service publishes it. */
    static Map<String, Object> proof(DrawInput input) {
        Commitment commitment = Commitment.to(input);
        List<Contribution> contributions = contributions(input);
        String seed = Contribution.seed(commitment.value(), contributions);
        DrawResult result = Lottery.draw(input, seed);
        Map<String, Object> proof = new TreeMap<>();
        proof.put("algorithm", DrawInput.ALGORITHM);
        proof.put("commitment", commitment.value());
        proof.put("digests", commitment.digests());
        proof.put("entries", commitment.entries());
        proof.put("input", input.tree());
        proof.put(
                "contributions",
                contributions.stream()
                        .map(c ->
                                Map.of(
                                        "party", c.party(),
                                        "role", c.role(),
                                        "commitment", c.commitment(),
                                        "contribution", String.valueOf(c.value())))
                        .toList());
        proof.put("sealed", Contribution.seal(commitment.value(), contributions));
        proof.put("seed", seed);
        proof.put("result", result.tree());
        proof.put("resultDigest", result.digest());
        return proof;
    }

    /** A draw with everything in it: forced, weighted, excluded, recused, specialists, leave. */
    static DrawInput varied() {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ForcedInclusion forced =
                    i == 7
                            ? ForcedInclusion.BLACKLISTED
                            : i == 23 ? ForcedInclusion.RED_WARNING : null;
            String[] coefficients = {"1", "0.5", "2.0", "1.25"};
            pool.add(
                    new Candidate(
                            uscc(i),
                            i % 3 == 0 ? "140702" : "140725",
                            coefficients[i % 4],
                            forced));
        }
        List<PoolOfficer> officers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            officers.add(
                    new PoolOfficer(
                            "14072026%04d".formatted(i),
                            i == 6 ? "140725" : "140700",
                            i % 2 == 0 ? List.of("工贸", "危化") : List.of(),
                            CHECK_BY.plusDays(i),
                            i % 3,
                            i < 3 ? List.of(uscc(i), uscc(10 + i)) : List.of()));
        }
        return DrawInput.of(
                terms(ratio("0.3"), 2, "工贸"),
                pool,
                List.of(
                        new Exclusion(uscc(90), "停业“\\”企业\t😀", Exclusion.Reason.LEFT, "许可证件已注销"),
                        new Exclusion(
                                uscc(91),
                                "刚检查过的企业",
                                Exclusion.Reason.CHECKED_RECENTLY,
                                "2026-09-01已检查")),
                officers,
                List.of(
                        new OfficerExclusion(
                                "140720260098", OfficerExclusion.Reason.CERTIFICATE_EXPIRED),
                        new OfficerExclusion("140720260099", OfficerExclusion.Reason.ON_LEAVE)));
    }
}
