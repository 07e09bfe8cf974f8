package org.shenguan.gateway.web;

import jakarta.servlet.http.HttpServletRequest;

/** What earlier steps noted on a request for later ones. */
public final class RequestMarks {

    /** The request id, asked for and answered under this name. */
    public static final String REQUEST_ID_HEADER = "X-Request-Id";

    static final String REQUEST_ID = RequestMarks.class.getName() + ".requestId";
    static final String BODY = RequestMarks.class.getName() + ".body";

    static final String LIMIT = RequestMarks.class.getName() + ".limit";

    private RequestMarks() {}

    /** The id of this request. */
    public static String requestId(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(REQUEST_ID));
    }

    /** How far the caller's body was read, and what stopped it. */
    public static BodyProgress bodyOf(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof BodyProgress progress
                ? progress
                : BodyProgress.COMPLETE;
    }

    /** How many bytes the body of this request may have. */
    public static long limitOf(HttpServletRequest request) {
        return request.getAttribute(LIMIT) instanceof Long limit ? limit : Long.MAX_VALUE;
    }

    /** How reading a body ended. */
    public enum BodyProgress {
        /** Read to its end, or there was none. */
        COMPLETE,
        /** The caller has not sent all of it. */
        PENDING,
        /** It grew past the limit. */
        TOO_LARGE,
        /** The caller broke off. */
        BROKEN
    }
}
