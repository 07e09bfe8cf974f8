package org.shenguan.enforcement.publication;

/** 自然人姓名的公开形式: the family name and 某 for each further character. */
final class MaskedName {

    private MaskedName() {}

    static String of(String name) {
        String bare = name.strip();
        int length = bare.codePointCount(0, bare.length());
        return Character.toString(bare.codePointAt(0)) + "某".repeat(Math.max(1, length - 1));
    }
}
