package org.shenguan.credit.grade;

/** 信用等级 (通用型企业信用风险分类，国市监信发〔2022〕6号), the best first. */
enum CreditGrade {
    /** 信用风险低. */
    A,
    /** 信用风险一般. */
    B,
    /** 信用风险较高. */
    C,
    /** 信用风险高. */
    D;

    /** The next better grade; the best stays. */
    CreditGrade next() {
        return switch (this) {
            case A, B -> A;
            case C -> B;
            case D -> C;
        };
    }

    boolean isBetterThan(CreditGrade other) {
        return compareTo(other) < 0;
    }
}
