package org.shenguan.warning.warning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.watch.WatchedSubject;

/**
 * 起因: what a rule answers with a warning.
 *
 * @param key the same for the same cause, which has one warning however often it is reported
 * @param facts what the words of the rule ask for, by name
 * @param eventId the event that brought it, if one did
 */
record Cause(
        WatchedSubject subject,
        WarningKind kind,
        String key,
        Instant startsAt,
        Map<String, String> facts,
        @Nullable UUID eventId,
        String description) {

    Cause {
        facts = Map.copyOf(facts);
    }
}
