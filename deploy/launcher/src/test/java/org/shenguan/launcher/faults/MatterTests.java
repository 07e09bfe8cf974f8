package org.shenguan.launcher.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

class MatterTests {

    @Test
    void areTheSameForTheSameSeed() {
        var first = Matter.draw(7, 2000);

        assertThat(Matter.draw(7, 2000)).isEqualTo(first);
        assertThat(Matter.draw(8, 2000)).isNotEqualTo(first);
    }

    @Test
    void crowdOnAFewSubjectsWhoseLicensesChange() {
        var matters = Matter.draw(7, 2000);

        var bySubject = matters.stream().collect(groupingBy(Matter::company, counting()));
        assertThat(bySubject.values().stream().filter(count -> count > 8)).hasSizeBetween(15, 25);
        assertThat(matters.stream().filter(matter -> matter.licenseActs() > 1))
                .hasSizeGreaterThan(100);
    }

    @Test
    void areOfSubjectsWithLawfulCodesThatNobodyShares() {
        var companies = new HashSet<>(Matter.draw(7, 2000).stream().map(Matter::company).toList());

        assertThat(companies.stream().map(Company::uscc).distinct()).hasSameSizeAs(companies);
        assertThat(companies)
                .allSatisfy(company ->
                        assertThat(UnifiedSocialCreditCode.of(company.uscc()).value())
                                .isEqualTo(company.uscc()));
    }

    @Test
    void askForNothingTheLawForbids() {
        assertThat(Matter.draw(7, 2000))
                .filteredOn(matter -> !matter.granted())
                .isNotEmpty()
                .allSatisfy(refused -> assertThat(refused.licenseActs()).isZero());
    }
}
