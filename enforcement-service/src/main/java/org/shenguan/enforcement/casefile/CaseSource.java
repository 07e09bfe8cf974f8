package org.shenguan.enforcement.casefile;

import java.util.Optional;
import java.util.stream.Stream;

/** 案件来源, with the national codes. */
public enum CaseSource {
    /** 行政检查中发现. */
    INSPECTION("01", "行政检查中发现"),
    /** 机构检测报告. */
    TEST_REPORT("02", "机构检测报告"),
    /** 社会举报. */
    REPORT("03", "社会举报"),
    /** 上级交办. */
    ASSIGNED_FROM_ABOVE("04", "上级交办"),
    /** 下级报请. */
    REFERRED_FROM_BELOW("05", "下级报请"),
    /** 有关部门移送. */
    TRANSFERRED("06", "有关部门移送");

    private final String code;
    private final String label;

    CaseSource(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The source of a code. */
    public static Optional<CaseSource> ofCode(String code) {
        return Stream.of(values()).filter(source -> source.code.equals(code)).findFirst();
    }

    /** 代码. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String label() {
        return label;
    }
}
