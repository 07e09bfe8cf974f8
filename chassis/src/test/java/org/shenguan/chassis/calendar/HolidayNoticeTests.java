package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayNoticeTests {
    private static final String HEAD = "year\t2027\ntitle\t放假安排\n";

    @Test
    void readsANoticeFromItsTextForm() {
        HolidayNotice notice =
                HolidayNotice.parse(
                        HEAD
                                + "number\t测试〔2026〕1号\npublished\t2026-11-05\n"
                                + "OFF\t2027-01-01\t2027-01-03\t元旦\nWORK\t2027-01-09\t\t元旦\n");

        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.citation()).isEqualTo("《放假安排》（测试〔2026〕1号）");
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(notice.arrangements())
                .containsExactly(
                        new HolidayNotice.Arrangement(
                                HolidayNotice.Arrangement.Kind.OFF,
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 1, 3),
                                "元旦"),
                        new HolidayNotice.Arrangement(
                                HolidayNotice.Arrangement.Kind.WORK,
                                LocalDate.of(2027, 1, 9),
                                LocalDate.of(2027, 1, 9),
                                "元旦"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OFF\t2027-01-03\t2027-01-01\t元旦\n",
                "OFF\t2027-01-01\t\t\n",
                "OFF\t2028-01-01\t\t元旦\n",
                "OFF\t2026-11-30\t\t元旦\n",
                "WORK\t2027-01-04\t\t元旦\n",
                "OFF\t2027-01-01\t2027-01-03\t元旦\nWORK\t2027-01-02\t\t元旦\n",
                "OFF\t2027年1月1日\t\t元旦\n",
                "REST\t2027-01-01\t\t元旦\n"
            })
    void refusesANoticeThatCannotBeRight(String arrangements) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayNotice.parse(HEAD + arrangements));
    }

    @Test
    void refusesANoticeWithoutYearOrTitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayNotice.parse("title\t放假安排\nOFF\t2027-01-01\t\t元旦\n"));
    }
}
