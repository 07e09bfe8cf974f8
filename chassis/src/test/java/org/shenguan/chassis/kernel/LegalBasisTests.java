package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTests {
    private static final String PENALTY_LAW = "中华人民共和国行政处罚法";

    @ParameterizedTest
    @CsvSource({
        "7, 第七条",
        "10, 第十条",
        "15, 第十五条",
        "20, 第二十条",
        "85, 第八十五条",
        "101, 第一百零一条",
        "110, 第一百一十条",
        "112, 第一百一十二条",
        "1009, 第一千零九条",
        "1260, 第一千二百六十条",
        "78(2), 第七十八条第二款",
        "32(1)(4), 第三十二条第一款第四项",
        "133-1, 第一百三十三条之一",
        "第三部分, 第三部分"
    })
    void citesTheArticleInWords(String article, String words) {
        assertThat(LegalBasis.of(PENALTY_LAW, article).citation())
                .isEqualTo("《" + PENALTY_LAW + "》" + words);
    }

    @Test
    void citesANoticeWithItsNumber() {
        LegalBasis notice = LegalBasis.of("《国务院办公厅关于2025年部分节假日安排的通知》").numbered("国办发明电〔2024〕12号");

        assertThat(notice.citation()).isEqualTo("《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）");
    }

    @Test // 行政处罚法 (2021): in force since 2021-07-15
    void knowsWhenItIsInForce() {
        LegalBasis basis =
                LegalBasis.of(PENALTY_LAW, "85").inForce(LocalDate.of(2021, 7, 15), null);

        assertThat(basis.isInForceOn(LocalDate.of(2021, 7, 14))).isFalse();
        assertThat(basis.isInForceOn(LocalDate.of(2021, 7, 15))).isTrue();
        assertThat(LegalBasis.of(PENALTY_LAW, "85").isInForceOn(LocalDate.EPOCH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "八十五", "85条", "0", "78()"})
    void refusesAnArticleItCannotCite(String article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LegalBasis.of(PENALTY_LAW, article).citation());
    }
}
