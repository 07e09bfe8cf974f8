package org.shenguan.enforcement.penalty;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 处罚种类 (行政处罚法 art. 9), with the codes of the national 14-code set. */
public enum PenaltyKind {
    /** 警告. */
    WARNING("01", "警告"),
    /** 罚款. */
    FINE("02", "罚款"),
    /** 没收违法所得. */
    CONFISCATION_OF_GAINS("03", "没收违法所得"),
    /** 责令停产停业. */
    SUSPENSION_OF_BUSINESS("04", "责令停产停业"),
    /** 吊销许可证. */
    LICENSE_REVOCATION("05", "吊销许可证"),
    /** 行政拘留. */
    DETENTION("06", "行政拘留"),
    /** 其他. */
    OTHER("07", "其他"),
    /** 通报批评. */
    PUBLIC_CRITICISM("08", "通报批评"),
    /** 没收非法财物. */
    CONFISCATION_OF_PROPERTY("09", "没收非法财物"),
    /** 降低资质等级. */
    DOWNGRADE("10", "降低资质等级"),
    /** 暂扣许可证. */
    LICENSE_SUSPENSION("11", "暂扣许可证"),
    /** 限制开展生产经营活动. */
    RESTRICTION_OF_BUSINESS("12", "限制开展生产经营活动"),
    /** 限制从业. */
    RESTRICTION_OF_OCCUPATION("13", "限制从业"),
    /** 责令关闭. */
    CLOSURE("14", "责令关闭");

    /** 代码集版本, stored with every decision: an older set of 7 codes means other things. */
    public static final String CODE_SET = "2021-14";

    /** 听证范围内的处罚种类 (art. 63(1)(3)(4)). */
    private static final Set<PenaltyKind> HEARD =
            Set.of(
                    DOWNGRADE,
                    LICENSE_REVOCATION,
                    SUSPENSION_OF_BUSINESS,
                    CLOSURE,
                    RESTRICTION_OF_OCCUPATION);

    private final String code;
    private final String label;

    PenaltyKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The kind of a code of the 14-code set. */
    public static Optional<PenaltyKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** 代码. */
    public String code() {
        return code;
    }

    /** 中文名称. */
    public String label() {
        return label;
    }

    /** Whether the party may have a hearing whatever the amount. */
    public boolean entitlesToHearing() {
        return HEARD.contains(this);
    }

    /**
     * Whether this is the same measure in a lighter form, within one item of article 9: a license
     * suspended, not revoked. Admonitions are lighter than everything else.
     */
    boolean isLighterFormOf(PenaltyKind other) {
        return switch (this) {
            case WARNING, PUBLIC_CRITICISM -> other != WARNING && other != PUBLIC_CRITICISM;
            case LICENSE_SUSPENSION -> other == LICENSE_REVOCATION || other == DOWNGRADE;
            case DOWNGRADE -> other == LICENSE_REVOCATION;
            case RESTRICTION_OF_BUSINESS -> other == SUSPENSION_OF_BUSINESS || other == CLOSURE;
            case SUSPENSION_OF_BUSINESS -> other == CLOSURE;
            default -> false;
        };
    }
}
