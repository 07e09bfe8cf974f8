package org.shenguan.chassis.concurrency;

import java.util.List;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 缺少所见版本: an act on a record that does not say which version of it the officer has seen. */
public final class PreconditionRequired extends DomainProblem {

    private static final long serialVersionUID = 1L;

    PreconditionRequired() {
        super(
                Kind.PRECONDITION_REQUIRED,
                "precondition-required",
                "缺少所见版本",
                "请先读取该记录，将其 ETag 原样放入 If-Match 请求头后再办理。");
        at(List.of(new Violation("If-Match", null, "required", "缺少 If-Match 请求头。")));
    }
}
