package org.shenguan.catalog.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status HTTP status of the answer, if there was one
 * @param error why it failed, or null if it did not
 */
record Attempt(@Nullable Integer status, @Nullable String error) {

    static Attempt answered(int status) {
        return new Attempt(status, status / 100 == 2 ? null : "HTTP " + status);
    }

    static Attempt failed(String error) {
        return new Attempt(null, error);
    }

    boolean isDelivered() {
        return error == null;
    }
}
