package org.shenguan.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.shenguan.gateway.problem.Problem;

/** Tells how a call to a service failed, as a problem that names the service. */
public final class UpstreamFailure {

    private UpstreamFailure() {}

    /** The problem for what stopped a call. */
    public static Problem problem(PlatformService service, Throwable failure) {
        if (isCausedBy(failure, CallNotPermittedException.class)
                || isCausedBy(failure, ConnectException.class)
                || isCausedBy(failure, HttpConnectTimeoutException.class)) {
            return new Problem(
                    503,
                    "service-unavailable",
                    service.title() + "暂不可用",
                    service.title() + "暂时无法访问，请求未被受理，请稍后重试。");
        }
        if (isTimeout(failure)) {
            return new Problem(
                    504,
                    "service-timeout",
                    service.title() + "响应超时",
                    service.title() + "未在规定时间内答复，办理结果未知，请查询后再决定是否重试。");
        }
        return new Problem(
                502,
                "service-broke-off",
                service.title() + "连接中断",
                service.title() + "的连接意外中断，办理结果未知，请查询后再决定是否重试。");
    }

    static boolean isTimeout(Throwable failure) {
        return isCausedBy(failure, HttpTimeoutException.class);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
