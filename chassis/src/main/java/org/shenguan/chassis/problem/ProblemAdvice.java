package org.shenguan.chassis.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into a problem detail; never a stack trace, a class name or SQL. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainProblem refusal) {
        return answer(Problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
        return answer(Problems.of(412, "stale-version", "记录已被他人更新", "记录已被他人更新，请重新读取后再办理。"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> contradictsStoredData(DataIntegrityViolationException e) {
        // PostgreSQL quotes the row's values in the detail of its message.
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        log.warn("Refused by the database: {}", message.lines().findFirst().orElse(""));
        return answer(Problems.of(409, "conflict", "与已有数据冲突", "提交的内容与已有数据冲突，未作任何更改。"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException e) {
        return answer(
                Problems.invalid(
                        List.of(
                                new Violation(
                                        e.getName(),
                                        String.valueOf(e.getValue()),
                                        "format",
                                        "参数“" + e.getName() + "”的值“" + e.getValue() + "”格式不正确。"))));
    }

    /** A parameter with control characters; Spring Security finds it only when it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> suspicious(RequestRejectedException e) {
        return answer(Problems.of(400, "invalid-request", "请求内容有误", "请求参数含有不允许的字符。"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            // Spring Security answers these, outside the controllers.
            throw e;
        }
        log.error("Unexpected failure", e);
        return answer(Problems.of(500, "internal-error", "系统错误", "系统出现意外错误，请凭请求编号联系运维人员。"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Violation> violations = new ArrayList<>();
        for (FieldError error : e.getBindingResult().getFieldErrors()) {
            violations.add(
                    new Violation(
                            "/"
                                    + error.getField()
                                            .replaceAll("\\[(\\d+)]", "/$1")
                                            .replace('.', '/'),
                            error.getRejectedValue() == null
                                    ? null
                                    : error.getRejectedValue().toString(),
                            String.valueOf(error.getCode()),
                            "“" + error.getField() + "”" + error.getDefaultMessage() + "。"));
        }
        return body(Problems.invalid(violations));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Violation> violations = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            result.getResolvableErrors()
                    .forEach(error ->
                            violations.add(
                                    new Violation(
                                            name,
                                            String.valueOf(result.getArgument()),
                                            String.valueOf(
                                                    error.getCodes() == null
                                                            ? "invalid"
                                                            : error.getCodes()[
                                                                    error.getCodes().length - 1]),
                                            "“" + name + "”" + error.getDefaultMessage() + "。")));
        }
        return body(Problems.invalid(violations));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return body(tooLarge.problem());
            }
        }
        return body(Problems.invalid(UnreadableBody.explain(e)));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(missing(e.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> headerMissing(MissingRequestHeaderException e) {
        return answer(missing(e.getHeaderName()));
    }

    private static ProblemDetail missing(String name) {
        return Problems.invalid(
                List.of(new Violation(name, null, "required", "缺少必填项“" + name + "”。")));
    }

    /** Spring's own exceptions keep their status and get our type and Chinese title. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String[] words =
                switch (status.value()) {
                    case 404 -> new String[] {"no-such-path", "没有此地址", "请求的地址不存在。"};
                    case 405 -> new String[] {"method-not-allowed", "不支持此方法", "此地址不支持该请求方法。"};
                    case 406 -> new String[] {"not-acceptable", "无法按要求的格式返回", "只提供 JSON 格式。"};
                    case 413 -> new String[] {"body-too-large", "请求体过大", "请求体超过允许的大小。"};
                    case 415 ->
                            new String[] {
                                "unsupported-media-type", "不支持的内容类型", "请使用 application/json。"
                            };
                    case 400 -> new String[] {"invalid-request", "请求内容有误", "请求内容有误，无法受理。"};
                    default -> new String[] {"internal-error", "系统错误", "系统出现意外错误。"};
                };
        ProblemDetail problem = Problems.of(status.value(), words[0], words[1], words[2]);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(located(problem));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(located(problem));
    }

    private static ResponseEntity<Object> body(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(located(problem));
    }

    /** The framework would put the path in as it was sent. */
    private static ProblemDetail located(ProblemDetail problem) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            problem.setInstance(Problems.instance(attributes.getRequest()));
        }
        return problem;
    }
}
