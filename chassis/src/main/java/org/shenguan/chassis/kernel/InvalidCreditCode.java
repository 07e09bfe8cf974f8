package org.shenguan.chassis.kernel;

import org.jspecify.annotations.Nullable;

/** 统一社会信用代码不符合 GB 32100-2015: names the rule that the text breaks. */
public final class InvalidCreditCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final @Nullable Character expectedCheckCharacter;

    private InvalidCreditCode(Rule rule, String message, @Nullable Character expected) {
        super(message);
        this.rule = rule;
        this.expectedCheckCharacter = expected;
    }

    static InvalidCreditCode length(int required, int given) {
        return new InvalidCreditCode(
                Rule.LENGTH, "统一社会信用代码应为" + required + "位，现为" + given + "位", null);
    }

    static InvalidCreditCode character(int position, char given, @Nullable Character expected) {
        return new InvalidCreditCode(
                Rule.CHARACTER,
                "统一社会信用代码第" + position + "位“" + given + "”不在允许的字符之内（数字和大写字母，不使用I、O、S、V、Z）",
                expected);
    }

    static InvalidCreditCode divisionDigits() {
        return new InvalidCreditCode(Rule.DIVISION_DIGITS, "统一社会信用代码第3至8位为登记管理机关行政区划码，应为数字", null);
    }

    static InvalidCreditCode checkCharacter(char expected) {
        return new InvalidCreditCode(
                Rule.CHECK_CHARACTER, "统一社会信用代码校验不符，第18位应为“" + expected + "”", expected);
    }

    public Rule rule() {
        return rule;
    }

    /** The character that the first 17 call for, where they are well formed. */
    public @Nullable Character expectedCheckCharacter() {
        return expectedCheckCharacter;
    }

    /** The rules of the standard, in the order in which they are looked at. */
    public enum Rule {
        /** 代码长度 18 位. */
        LENGTH,
        /** 代码字符集. */
        CHARACTER,
        /** 登记管理机关行政区划码为数字. */
        DIVISION_DIGITS,
        /** 校验码. */
        CHECK_CHARACTER
    }
}
