package org.shenguan.chassis.concurrency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.InvalidRequest;

/** The version that one request expects, and whether anybody has looked at it yet. */
final class Expectation {

    static final String ATTRIBUTE = Expectation.class.getName();

    private static final Pattern ONE_VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final long version;
    private boolean checked;

    private Expectation(long version) {
        this.version = version;
    }

    /** Reads {@code If-Match: "7"}; neither a list nor {@code *}: who acts has seen one version. */
    static Expectation of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        Matcher one = ONE_VERSION.matcher(ifMatch.strip());
        if (!one.matches()) {
            throw InvalidRequest.of(
                    "If-Match", ifMatch, "format", "If-Match 应为读取该记录时 ETag 给出的一个版本，如 \"7\"。");
        }
        return new Expectation(Long.parseLong(one.group(1)));
    }

    /** Only the first look counts: the act itself moves the version on. */
    void check(String what, Object id, long current) {
        if (!checked && version != current) {
            throw new StaleVersion(what, id, version, current);
        }
        checked = true;
    }

    boolean isChecked() {
        return checked;
    }
}
