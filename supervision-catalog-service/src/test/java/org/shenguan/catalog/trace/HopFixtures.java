package org.shenguan.catalog.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hops about one subject, with only what the gap rules look at. */
final class HopFixtures {

    static final Map<Key, String> APPLICATION = Map.of(Key.APPLICATION_NUMBER, "A1");
    static final Map<Key, String> ASSIGNMENT =
            Map.of(Key.APPLICATION_NUMBER, "A1", Key.ASSIGNMENT_ID, "T1");
    static final Map<Key, String> TASK = Map.of(Key.TASK_ID, "K1", Key.ORDER_NUMBER, "38号");
    static final Map<Key, String> CASE =
            Map.of(Key.CASE_ID, "C1", Key.CASE_NUMBER, "21号", Key.SOURCE_TASK_ID, "K1");

    private HopFixtures() {}

    static Hop assignment(long sequence, String day, String status, String due) {
        return hop(
                LifeLine.ASSIGNMENT,
                sequence,
                day,
                ASSIGNMENT,
                Map.of(Fact.STATUS, status, Fact.CLAIM_DUE_ON, due));
    }

    static Hop clue(long sequence, String day, String status) {
        return hop(
                LifeLine.CLUE,
                sequence,
                day,
                Map.of(Key.CLUE_ID, "N1", Key.WARNING_ID, "W1", Key.CLUE_NUMBER, "29"),
                Map.of(Fact.STATUS, status, Fact.SIGN_DUE_ON, "2026-06-16"));
    }

    static Hop hop(
            String type,
            long sequence,
            String day,
            Map<Key, String> keys,
            Map<Fact, String> facts) {
        Instant at = LocalDate.parse(day).atTime(2, 0).toInstant(ZoneOffset.UTC);
        return new Hop(
                UUID.randomUUID(),
                "topic",
                type,
                sequence,
                "91140700MA0000007P",
                "晋中某化工有限公司",
                "140700",
                null,
                null,
                "环节",
                at,
                at,
                null,
                keys,
                facts,
                List.of(),
                "0".repeat(64));
    }
}
