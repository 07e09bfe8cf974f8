package org.shenguan.chassis.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answer that a request got, kept so that it gets the same one again. */
final class StoredAnswer {

    static final String REPLAYED = "Idempotent-Replayed";

    final String fingerprint;
    final int status;
    final @Nullable String contentType;
    final @Nullable String location;
    final @Nullable String etag;
    final byte[] body;

    StoredAnswer(
            String fingerprint,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {
        this.fingerprint = fingerprint;
        this.status = status;
        this.contentType = contentType;
        this.location = location;
        this.etag = etag;
        this.body = body;
    }

    static StoredAnswer of(
            KeyedRequest request, ContentCachingResponseWrapper draft, long maxBody) {
        return new StoredAnswer(
                request.fingerprint(),
                draft.getStatus(),
                draft.getContentType(),
                draft.getHeader(HttpHeaders.LOCATION),
                draft.getHeader(HttpHeaders.ETAG),
                draft.getContentSize() > maxBody ? new byte[0] : draft.getContentAsByteArray());
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.setHeader(HttpHeaders.ETAG, etag);
        }
        if (body.length > 0) {
            response.setContentType(contentType);
            response.getOutputStream().write(body);
        }
    }
}
