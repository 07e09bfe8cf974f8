package org.shenguan.chassis.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.concurrency.UnsafeEndpoint;
import org.shenguan.chassis.problem.BodyTooLarge;
import org.shenguan.chassis.problem.ProblemWriter;
import org.shenguan.chassis.problem.Problems;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs every unsafe request in one transaction with its key: claim, effect and answer are committed
 * together or not at all. Whoever got no answer sends the request again, and either the effect is
 * there and its answer comes back, or nothing is there and it is done now. Only an effect is kept: a
 * refusal rolls back, key included, and is judged anew the next time.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final AnswerStore answers;
    private final PlatformTransactionManager transactions;
    private final CurrentOfficer officers;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver failures;
    private final IdempotencyProperties settings;

    IdempotencyFilter(
            AnswerStore answers,
            PlatformTransactionManager transactions,
            CurrentOfficer officers,
            ProblemWriter problems,
            HandlerExceptionResolver failures,
            IdempotencyProperties settings) {
        this.answers = answers;
        this.transactions = transactions;
        this.officers = officers;
        this.problems = problems;
        this.failures = failures;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UnsafeEndpoint.isUnsafe(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        if (header == null || header.isBlank()) {
            problems.write(missing(), request, response);
            return;
        }
        Optional<String> key = KeyedRequest.key(header);
        if (key.isEmpty()) {
            problems.write(malformed(header), request, response);
            return;
        }
        BufferedRequest buffered;
        try {
            buffered = new BufferedRequest(request);
        } catch (BodyTooLarge tooLarge) {
            problems.write(tooLarge.problem(), request, response);
            return;
        }
        KeyedRequest keyed =
                new KeyedRequest(
                        officers.require().username(),
                        request.getMethod(),
                        request.getRequestURI(),
                        key.get(),
                        buffered.fingerprint());
        ContentCachingResponseWrapper draft = new ContentCachingResponseWrapper(response);
        try {
            answerOnce(keyed, buffered, draft, chain);
        } catch (RuntimeException failure) {
            draft.resetBuffer();
            if (isStillRunning(failure)) {
                draft.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(inProgress(), request, draft);
            } else if (failures.resolveException(request, draft, null, failure) == null) {
                throw failure;
            }
        }
        draft.copyBodyToResponse();
    }

    private void answerOnce(
            KeyedRequest keyed,
            BufferedRequest request,
            ContentCachingResponseWrapper draft,
            FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction =
                transactions.getTransaction(TransactionDefinition.withDefaults());
        boolean effective = false;
        try {
            if (answers.claim(keyed, settings.patience())) {
                chain.doFilter(request, draft);
                if (draft.getStatus() < 300) {
                    ExpectedVersion.requireChecked(request);
                    answers.keep(keyed, StoredAnswer.of(keyed, draft, greatestBody(request)));
                    effective = true;
                }
            } else {
                repeat(keyed, request, draft);
            }
        } finally {
            if (!effective) {
                transactions.rollback(transaction);
            }
        }
        if (effective) {
            transactions.commit(transaction);
        }
    }

    private long greatestBody(HttpServletRequest request) {
        boolean secret =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                                instanceof HandlerMethod endpoint
                        && endpoint.hasMethodAnnotation(SecretAnswer.class);
        return secret ? 0 : settings.maxAnswer().toBytes();
    }

    private void repeat(
            KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StoredAnswer answer = answers.find(keyed);
        if (answer.fingerprint.equals(keyed.fingerprint())) {
            answer.replay(response);
        } else {
            problems.write(reused(), request, response);
        }
    }

    private static boolean isStillRunning(RuntimeException failure) {
        return failure instanceof DataAccessException access
                && access.getRootCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private static ProblemDetail missing() {
        return at(
                Problems.of(
                        400,
                        "idempotency-key-missing",
                        "缺少幂等键",
                        "请为每次办理生成一个 Idempotency-Key 请求头，重试时使用同一个键。"),
                new Violation(HEADER, null, "required", "缺少 Idempotency-Key 请求头。"));
    }

    private static ProblemDetail malformed(String header) {
        return Problems.invalid(
                List.of(
                        new Violation(
                                HEADER,
                                header,
                                "format",
                                "Idempotency-Key 应为 8 至 128 个字母、数字或 . _ : ~ - 字符。")));
    }

    private static ProblemDetail reused() {
        return at(
                Problems.of(
                        422,
                        "idempotency-key-reused",
                        "幂等键已用于其他内容",
                        "该幂等键已用于另一内容的请求，未作任何处理；新的办理请使用新的键。"),
                new Violation(HEADER, null, "reused", "请求内容与首次使用该键时不同。"));
    }

    private static ProblemDetail inProgress() {
        return Problems.of(
                409, "idempotency-key-in-progress", "同一请求正在办理", "使用该幂等键的请求正在办理，请稍后以同一个键重试。");
    }

    private static ProblemDetail at(ProblemDetail problem, Violation violation) {
        problem.setProperty("violations", List.of(violation));
        return problem;
    }
}
