package org.shenguan.inspection.task;

import java.util.Arrays;

/** 抽查结果: the categories under which results are published; the first excludes all others. */
enum PublicResult {
    NO_PROBLEM(1, "未发现问题"),
    NOT_DISCLOSED(2, "未按规定公示应当公示的信息"),
    FALSE_DISCLOSURE(3, "公示信息隐瞒真实情况、弄虚作假"),
    UNREACHABLE(4, "通过登记的住所（经营场所）无法联系"),
    ORDERED_TO_CORRECT(5, "发现问题已责令改正"),
    UNCOOPERATIVE(6, "不配合检查情节严重"),
    NO_SUCH_BUSINESS(7, "未发现开展本次抽查涉及的经营活动"),
    PENDING(8, "发现问题待后续处理"),
    DEREGISTERED(9, "注销"),
    REVOKED(10, "被吊销"),
    ANNULLED(11, "被撤销"),
    MOVED(12, "迁出");

    private final int code;
    private final String words;

    PublicResult(int code, String words) {
        this.code = code;
        this.words = words;
    }

    static String wordsOf(int code) {
        return Arrays.stream(values())
                .filter(result -> result.code == code)
                .findFirst()
                .orElseThrow()
                .words;
    }
}
