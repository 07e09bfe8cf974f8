package org.shenguan.chassis.idempotency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 幂等请求: one caller's intention, recognised when it comes again.
 *
 * @param caller sign-in name; nobody meets another's keys
 * @param key what the caller chose for this intention
 * @param fingerprint digest of the query and the body with its type
 */
record KeyedRequest(String caller, String method, String path, String key, String fingerprint) {

    // A Structured Field string, or the bare token that most clients send.
    private static final Pattern KEY =
            Pattern.compile(
                    "\"(?<quoted>[A-Za-z0-9._:~-]{8,128})\"|(?<bare>[A-Za-z0-9._:~-]{8,128})");

    /** The key inside the header, or empty if it is not well-formed. */
    static Optional<String> key(String header) {
        Matcher matcher = KEY.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group("quoted"))
                .or(() -> Optional.of(matcher.group("bare")));
    }
}
