package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.decision;
import static org.shenguan.catalog.CatalogFixtures.nextApplicationNumber;
import static org.shenguan.catalog.CatalogFixtures.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody claims in time is marked and listed, each record for itself. */
@ServiceTest
class ClaimSweepTests {

    private static final String LIST = "/api/catalog/assignments";

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired ClaimSweep sweep;
    @Autowired PostgresServer.TestDatabase database;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void turnBackTheTime() {
        clock.set(before);
    }

    @Test
    void marksAndListsWhatNobodyClaimedInTime() {
        String uscc = assigned();
        String overdue = LIST + "?overdue=true&uscc=" + uscc;
        assertThat(count(overdue)).isZero();

        clock.advance(Duration.ofDays(15));
        assertThat(count(overdue)).as("before any sweep").isEqualTo(1);
        assertThat(sweep.sweep()).isPositive();
        assertThat(sweep.sweep()).as("a second sweep finds nothing new").isZero();

        assertThat(count(overdue + "&status=OVERDUE")).isEqualTo(1);
        assertThat(AssignmentJourneyTests.statuses(uscc, "OVERDUE"))
                .containsExactly("ASSIGNED", "OVERDUE");
        api.as(SUPERVISOR).post(LIST + "/" + id(uscc) + "/claim", Map.of()).expect(200);
        assertThat(count(overdue)).isZero();
    }

    @Test
    void marksTheOthersWhenOneRecordCannotBeRead() throws SQLException {
        UUID broken = UUID.fromString(id(assigned()));
        String healthy = assigned();
        clock.advance(Duration.ofDays(15));
        String items = items(broken, "{}");

        try {
            sweep.sweep();

            assertThat(count(LIST + "?status=OVERDUE&uscc=" + healthy)).isEqualTo(1);
        } finally {
            items(broken, items);
        }
        assertThat(sweep.sweep()).as("the one that failed is tried again").isEqualTo(1);
    }

    /** Puts other items into the stored record, as the database's owner; tells what was there. */
    private String items(UUID assignment, String items) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement change =
                        owner.prepareStatement(
                                """
                                update assignment set supervision_items = ?::jsonb
                                from (select id, supervision_items from assignment) old
                                where assignment.id = ? and old.id = assignment.id
                                returning old.supervision_items::text
                                """)) {
            change.setString(1, items);
            change.setObject(2, assignment);
            try (var row = change.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private String assigned() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));
        await().atMost(Duration.ofSeconds(30)).until(() -> count(LIST + "?uscc=" + uscc) == 1);
        return uscc;
    }

    private String id(String uscc) {
        return api.as(SUPERVISOR).get(LIST + "?uscc=" + uscc).expect(200).text("/items/0/id");
    }

    private int count(String path) {
        return api.as(SUPERVISOR).get(path).expect(200).json().at("/items").size();
    }
}
