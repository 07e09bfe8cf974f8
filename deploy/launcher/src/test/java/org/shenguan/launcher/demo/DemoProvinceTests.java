package org.shenguan.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.CheckDigit;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.launcher.Realm;
import org.shenguan.launcher.Repository;

class DemoProvinceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<DemoSubject> subjects = DemoProvince.onDay(TODAY).subjects();

    @Test
    void hasTwoThousandSubjectsWithLawfulCodesAndNamesOfTheirOwn() {
        assertThat(subjects).hasSize(2000);
        assertThat(subjects)
                .extracting(DemoSubject::uscc)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> {
                    var parsed = UnifiedSocialCreditCode.of(code);
                    assertThat(parsed.checkDigit()).isEqualTo(CheckDigit.VALID);
                    assertThat(parsed.organizationCodeCheck()).isTrue();
                });
        assertThat(subjects).extracting(DemoSubject::name).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAtEveryStart() {
        assertThat(DemoProvince.onDay(TODAY).subjects()).isEqualTo(subjects);
    }

    @Test
    void hasEveryClassOfThePolicies() {
        assertThat(subjects)
                .flatExtracting(DemoSubject::classes)
                .contains("METAL_SMELTING", "EXPLOSIVE_DUST", "CONFINED_SPACE")
                .contains("HAZARDOUS_CHEMICALS", "FIREWORKS", "NON_COAL_MINE", "TRADE_INDUSTRY");
    }

    @Test
    void givesEveryAccountWithACertificateItsPlaceInTheDirectory() {
        var realm = Realm.from(Repository.root().resolve("deploy/keycloak/shenguan-realm.json"));

        assertThat(DemoOfficers.rows(realm, TODAY))
                .extracting(row -> row.get("certificateNumber"))
                .doesNotHaveDuplicates()
                .containsAll(
                        realm.accounts().stream()
                                .map(account -> account.attributes().get("certificate_no"))
                                .filter(number -> number != null)
                                .toList());
    }
}
