package org.shenguan.chassis.problem;

/**
 * 不存在: no such record, or none that the caller may see. Which of the two it is, is told to
 * nobody: an answer would show that the record exists.
 */
public final class NotFound extends DomainProblem {

    private static final long serialVersionUID = 1L;

    /**
     * Names what was looked for.
     *
     * @param what 中文名称 of the kind of record, such as 办件
     * @param key the identifier that was given
     */
    public NotFound(String what, Object key) {
        super(
                Kind.NOT_FOUND,
                "not-found",
                "未找到" + what,
                "未找到" + what + "“" + key + "”，或其不在您的管辖范围内。");
    }
}
