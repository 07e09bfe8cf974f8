package org.shenguan.enforcement.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTests {

    @ParameterizedTest
    @CsvSource({"张伟, 张某", "王小明, 王某某", "李, 李某", "𠮷田, 𠮷某"})
    void keepsTheFamilyNameOnly(String name, String shown) {
        assertThat(MaskedName.of(name)).isEqualTo(shown);
    }
}
