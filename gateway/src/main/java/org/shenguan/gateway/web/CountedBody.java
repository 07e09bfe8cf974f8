package org.shenguan.gateway.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.shenguan.gateway.web.RequestMarks.BodyProgress;

/**
 * A caller's body that notes on the request how far it got. A caller who sends too much, too slowly
 * or breaks off must not count as a failure of the service behind.
 */
final class CountedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private final HttpServletRequest request;
    private long count;

    CountedBody(ServletInputStream body, long limit, HttpServletRequest request) {
        this.body = body;
        this.limit = limit;
        this.request = request;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        note(BodyProgress.PENDING);
        int read;
        try {
            read = body.read(target, offset, length);
        } catch (IOException e) {
            note(BodyProgress.BROKEN);
            throw e;
        }
        count += Math.max(read, 0);
        if (count > limit) {
            note(BodyProgress.TOO_LARGE);
            throw new IOException("Body exceeds " + limit + " bytes");
        }
        if (read < 0 || count == request.getContentLengthLong()) {
            note(BodyProgress.COMPLETE);
        }
        return read;
    }

    private void note(BodyProgress progress) {
        request.setAttribute(RequestMarks.BODY, progress);
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
