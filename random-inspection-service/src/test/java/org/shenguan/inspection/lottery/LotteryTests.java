package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotteryTests {

    @Test
    void drawsTheSameListInEveryZoneLocaleAndOrderAndInTheSecondProgram() {
        DrawInput input = Pools.varied();
        DrawResult expected = Lottery.draw(input, Pools.seed(5));
        byte[] published = CanonicalJson.bytes(Pools.proof(input));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "zh-CN", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(
                        TimeZone.getTimeZone(
                                tag.equals("zh-CN") ? "America/St_Johns" : "Pacific/Kiritimati"));
                List<Candidate> shuffled = new ArrayList<>(input.candidates());
                List<PoolOfficer> officers = new ArrayList<>(input.officers());
                Collections.shuffle(shuffled, new Random(tag.hashCode()));
                Collections.shuffle(officers, new Random(tag.hashCode()));

                DrawInput other =
                        DrawInput.of(
                                input.terms(),
                                shuffled,
                                input.exclusions().reversed(),
                                officers,
                                input.officerExclusions().reversed());

                assertThat(Commitment.to(other)).isEqualTo(Commitment.to(input));
                assertThat(Lottery.draw(other, Pools.seed(5))).isEqualTo(expected);
                byte[] proof = CanonicalJson.bytes(Pools.proof(other));
                assertThat(proof).isEqualTo(published);
                assertThat(PythonVerifier.verdict(proof))
                        .startsWith("OK 12 of 40")
                        .contains(String.valueOf(Pools.proof(input).get("resultDigest")));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void drawsNobodyTwice() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> drawn =
                    Lottery.draw(Pools.varied(), Pools.seed(seed)).picks().stream()
                            .map(Pick::uscc)
                            .toList();

            assertThat(new HashSet<>(drawn)).as("seed %d", seed).hasSize(drawn.size());
        }
    }

    @Test
    void inspectsEveryoneOnceWhenAllAreToBeInspected() {
        DrawInput input = Pools.input(Pools.ratio("1"), Pools.candidates(50), Pools.officers(4));

        assertThat(Lottery.draw(input, Pools.seed(1)).picks())
                .extracting(Pick::uscc)
                .containsExactlyInAnyOrderElementsOf(
                        input.candidates().stream().map(Candidate::uscc).toList());
    }

    @Test
    void includesWhoMustBeInspectedWithoutATicket() {
        DrawResult result = Lottery.draw(Pools.varied(), Pools.seed(3));

        assertThat(result.picks()).hasSize(12);
        assertThat(result.picks().subList(0, 2))
                .extracting(Pick::uscc, Pick::forced, Pick::ticket)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Pools.uscc(7), ForcedInclusion.BLACKLISTED, null),
                        org.assertj.core.groups.Tuple.tuple(
                                Pools.uscc(23), ForcedInclusion.RED_WARNING, null));
        assertThat(result.picks().subList(2, 12))
                .allSatisfy(p -> assertThat(p.ticket()).hasSize(16));
    }

    @Test
    void showsATicketThatPointsAtWhomItDrew() {
        DrawInput input = Pools.input(Pools.count(1), Pools.candidates(10), Pools.officers(2));

        Pick pick = Lottery.draw(input, Pools.seed(9)).picks().getFirst();

        assertThat(pick.below()).isEqualTo(100_000);
        assertThat(pick.point())
                .isEqualTo(
                        Long.remainderUnsigned(
                                Long.parseUnsignedLong(String.valueOf(pick.ticket()), 16),
                                100_000));
        assertThat(pick.uscc()).isEqualTo(Pools.uscc((int) (pick.point() / 10_000)));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 5, 1", "0.2, 6, 2", "0.01, 3, 1", "1, 7, 7", "0.03, 299, 9", "0.3, 10, 3"})
    void roundsTheShareUpAndTakesAtLeastOne(String ratio, int pool, int expected) {
        DrawInput input =
                Pools.input(Pools.ratio(ratio), Pools.candidates(pool), Pools.officers(2));

        assertThat(Lottery.draw(input, Pools.seed(0)).picks()).hasSize(expected);
    }

    @Nested
    class WhenNoLawfulDrawExists {

        @Test
        void refusesAnEmptyPool() {
            refuses(
                    Pools.input(Pools.ratio("0.5"), List.of(), Pools.officers(4)),
                    Infeasible.Rule.POOL,
                    "*");
        }

        @Test
        void refusesMoreThanThereAre() {
            refuses(
                    Pools.input(Pools.count(6), Pools.candidates(5), Pools.officers(4)),
                    Infeasible.Rule.SIZE,
                    "*");
        }

        @Test // 行政处罚法 art. 42
        void refusesASingleOfficer() {
            refuses(
                    Pools.input(Pools.count(1), Pools.candidates(5), Pools.officers(1)),
                    Infeasible.Rule.REGION,
                    Pools.uscc(0));
        }

        @Test // 行政处罚法 art. 43
        void namesTheEnterpriseThatAllHaveToLeaveToOthers() {
            List<PoolOfficer> officers =
                    List.of(
                            Pools.officer(1, Pools.uscc(3)),
                            Pools.officer(2, Pools.uscc(3)),
                            Pools.officer(3));

            refuses(
                    Pools.input(Pools.count(1), Pools.candidates(5), officers),
                    Infeasible.Rule.RECUSAL,
                    Pools.uscc(3));
        }

        @Test
        void namesTheEnterpriseForWhichNobodyHasTheSpeciality() {
            DrawInput input =
                    DrawInput.of(
                            Pools.terms(Pools.count(1), 2, "危化"),
                            Pools.candidates(3),
                            List.of(),
                            Pools.officers(4),
                            List.of());

            refuses(input, Infeasible.Rule.SPECIALITY, Pools.uscc(0));
        }

        @Test
        void namesTheEnterpriseOutsideEveryCertificate() {
            List<PoolOfficer> officers =
                    Pools.officers(3).stream()
                            .map(o ->
                                    new PoolOfficer(
                                            o.certificateNumber(),
                                            "140725",
                                            List.of(),
                                            Pools.CHECK_BY,
                                            0,
                                            List.of()))
                            .toList();

            refuses(
                    Pools.input(Pools.count(1), Pools.candidates(2), officers),
                    Infeasible.Rule.REGION,
                    Pools.uscc(0));
        }

        private void refuses(DrawInput input, Infeasible.Rule rule, String uscc) {
            assertThatExceptionOfType(InfeasibleDraw.class)
                    .isThrownBy(() -> Lottery.requireFeasible(input))
                    .satisfies(refusal -> {
                        assertThat(refusal.violations().getFirst().rule()).isEqualTo(rule.name());
                        assertThat(refusal.violations().getFirst().value()).isEqualTo(uscc);
                    });
        }
    }

    @Test
    void keepsRecusalAreaAndSpecialityWhateverTheSeed() {
        DrawInput input = Pools.varied();
        for (int seed = 0; seed < 500; seed++) {
            for (Pick pick : Lottery.draw(input, Pools.seed(seed)).picks()) {
                List<PoolOfficer> team =
                        input.officers().stream()
                                .filter(o -> pick.team().contains(o.certificateNumber()))
                                .toList();
                String region =
                        input.candidates().stream()
                                .filter(c -> c.uscc().equals(pick.uscc()))
                                .findFirst()
                                .orElseThrow()
                                .region();

                assertThat(team).as("seed %d", seed).hasSize(2);
                assertThat(team).allMatch(o -> !o.recusals().contains(pick.uscc()));
                assertThat(team).allMatch(o -> o.covers(region));
                assertThat(team).anyMatch(o -> o.specialities().contains("工贸"));
            }
        }
    }
}
