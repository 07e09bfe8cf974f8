package org.shenguan.chassis.kernel;

/** 中文数字: articles of a law are counted in characters, 第八十五条. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private ChineseNumber() {}

    static String of(int number) {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("条款序号超出范围：" + number);
        }
        String digits = Integer.toString(number);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit));
            text.append(UNITS[digits.length() - 1 - i]);
            gap = false;
        }
        boolean teen = number >= 10 && number < 20; // 十五, not 一十五
        return teen ? text.substring(1) : text.toString();
    }
}
