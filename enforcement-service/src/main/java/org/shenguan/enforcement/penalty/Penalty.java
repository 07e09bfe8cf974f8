package org.shenguan.enforcement.penalty;

/**
 * 一项处罚.
 *
 * @param description 处罚内容, as the document words it
 */
public record Penalty(PenaltyKind kind, String description) {
    public Penalty {
        if (description.isBlank()) {
            throw new IllegalArgumentException("处罚内容不能为空");
        }
    }
}
