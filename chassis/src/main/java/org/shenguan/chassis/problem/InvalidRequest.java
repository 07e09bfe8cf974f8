package org.shenguan.chassis.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 请求内容有误: one or more fields break their format or a whitelist. */
public final class InvalidRequest extends DomainProblem {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(List<Violation> faults) {
        super(
                Kind.INVALID,
                "invalid-request",
                "请求内容有误",
                faults.size() == 1
                        ? faults.getFirst().message()
                        : "共有 " + faults.size() + " 处内容不符合要求，详见各项说明。");
        at(faults);
    }

    /** One fault only. */
    public static InvalidRequest of(
            String field, @Nullable String value, String rule, String message) {
        return new InvalidRequest(List.of(new Violation(field, value, rule, message)));
    }
}
