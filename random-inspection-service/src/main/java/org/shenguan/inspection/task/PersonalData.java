package org.shenguan.inspection.task;

import java.util.regex.Pattern;

/** 个人信息遮盖: what names a natural person is not published. */
final class PersonalData {

    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])([0-9]{3})[0-9]{11}([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern MOBILE_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9A-Za-z])");
    private static final int LONGEST_PERSONAL_NAME = 4;

    private PersonalData() {}

    /** 身份证号 and 手机号 keep their ends only. */
    static String mask(String text) {
        String masked = IDENTITY_NUMBER.matcher(text).replaceAll("$1***********$2");
        return MOBILE_NUMBER.matcher(masked).replaceAll("$1****$2");
    }

    /** 个体工商户 (a code that begins with 92) may trade under its owner's own name. */
    static String maskName(String uscc, String name) {
        boolean personal = uscc.startsWith("92") && name.length() <= LONGEST_PERSONAL_NAME;
        return personal ? name.charAt(0) + "*".repeat(name.length() - 1) : mask(name);
    }
}
