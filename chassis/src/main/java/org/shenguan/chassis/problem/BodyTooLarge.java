package org.shenguan.chassis.problem;

import java.io.IOException;
import java.util.List;
import org.springframework.http.ProblemDetail;

/** The body grew past the limit while it was read. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super("Body exceeds " + limit + " bytes");
        this.limit = limit;
    }

    /** The problem detail, with the limit in it. */
    public ProblemDetail problem() {
        ProblemDetail problem =
                Problems.of(413, "body-too-large", "请求体过大", "请求体超过上限 " + limit + " 字节，未作任何处理。");
        problem.setProperty(
                "violations",
                List.of(new Violation("", null, "max-body-bytes", "请求体不得超过 " + limit + " 字节。")));
        return problem;
    }
}
