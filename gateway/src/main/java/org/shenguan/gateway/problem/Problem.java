package org.shenguan.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;

/**
 * An RFC 9457 problem detail, of the same shape as those of the services.
 *
 * @param status HTTP status
 * @param code last part of the stable {@code type}
 * @param title 标题
 * @param detail 说明
 */
public record Problem(int status, String code, String title, String detail) {

    /** Every problem type starts with this. */
    public static final String TYPES = "https://shenguan.org/problems/";

    /** The key in the logging context under which the request id stands. */
    public static final String REQUEST_ID = "requestId";

    /** 未登录. */
    public static Problem unauthenticated() {
        return new Problem(401, "unauthenticated", "未登录或登录已失效", "请登录后重试。");
    }

    /** 登录未完成. */
    public static Problem loginFailed() {
        return new Problem(401, "login-failed", "登录未完成", "登录未完成或已过期，请重新登录。");
    }

    /** 无权. */
    public static Problem notPermitted() {
        return new Problem(403, "not-permitted", "无权访问", "您无权访问此地址。");
    }

    /** 防跨站请求伪造: the page that sent this did not show the token of its session. */
    public static Problem forgeryTokenMissing() {
        return new Problem(403, "csrf-token-missing", "缺少防伪令牌", "请求未携带有效的防跨站请求伪造令牌，请刷新页面后重试。");
    }

    /** 请求过于频繁. */
    public static Problem tooManyRequests(long retryAfterSeconds) {
        return new Problem(
                429, "too-many-requests", "请求过于频繁", "请求过于频繁，请在 " + retryAfterSeconds + " 秒后重试。");
    }

    /** 请求体过大. */
    public static Problem bodyTooLarge(long limit) {
        return new Problem(413, "body-too-large", "请求体过大", "请求体超过上限 " + limit + " 字节，未作任何处理。");
    }

    /** 请求体不完整: the caller broke off or was too slow. */
    public static Problem bodyIncomplete() {
        return new Problem(408, "body-incomplete", "请求体不完整", "未能完整收到请求体，请重新提交。");
    }

    /** 地址不合规范: encoded slashes, path traversal and the like. */
    public static Problem malformedRequest() {
        return new Problem(400, "malformed-request", "请求地址不合规范", "请求的地址或请求头不合规范，未作任何处理。");
    }

    /** 登录服务不可用. */
    public static Problem realmUnavailable() {
        return new Problem(503, "login-unavailable", "统一身份认证暂不可用", "统一身份认证服务暂时无法访问，请稍后重试。");
    }

    /** What the servlet container or the framework refused with this status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> malformedRequest();
            case 401 -> unauthenticated();
            case 403 -> notPermitted();
            case 404 -> new Problem(404, "no-such-path", "没有此地址", "请求的地址不存在。");
            case 405 -> new Problem(405, "method-not-allowed", "不支持此方法", "此地址不支持该请求方法。");
            case 406 -> new Problem(406, "not-acceptable", "无法按要求的格式返回", "无法按要求的格式返回内容。");
            default ->
                    status >= 500
                            ? new Problem(
                                    status, "internal-error", "系统错误", "系统出现意外错误，请凭请求编号联系运维人员。")
                            : new Problem(status, "invalid-request", "请求有误", "请求有误，无法受理。");
        };
    }

    /** The members, in the order in which people read them. */
    public Map<String, Object> body(String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPES + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", path);
        String requestId = MDC.get(REQUEST_ID);
        if (requestId != null) {
            members.put("requestId", requestId);
        }
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            members.put("traceId", traceId);
        }
        return members;
    }
}
