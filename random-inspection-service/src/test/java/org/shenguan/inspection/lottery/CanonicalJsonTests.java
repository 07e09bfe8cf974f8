package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test // RFC 8785 3.2.3
    void sortsKeysAndLeavesNoBlank() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", List.of(1, true, "x"));
        object.put("a", Map.of());
        object.put("B", 9_007_199_254_740_991L);

        assertThat(text(object))
                .isEqualTo("{\"B\":9007199254740991,\"a\":{},\"z\":[1,true,\"x\"]}");
    }

    @Test // RFC 8785 3.2.2.2
    void escapesOnlyWhatMustBe() {
        assertThat(text("€$\u000f\nA'B\"\\\\\"/ 晋中\u007f😀"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/ 晋中\u007f😀\"");
    }

    @Test
    void refusesWhatTwoProgramsMightWriteDifferently() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(1L << 53));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes("\ud83d"));
    }

    private static String text(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
