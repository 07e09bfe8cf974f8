package org.shenguan.chassis.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * Proves on the migrated database that no table slipped past row level security: every table is
 * scoped, or named here as one that holds nothing of a region.
 */
public final class ScopeContract {

    private static final Set<String> CHASSIS =
            Set.of(
                    "outbox",
                    "outbox_position",
                    "outbox_parked",
                    "inbox",
                    "dead_letter",
                    "idempotency_key",
                    "intake_rewind",
                    "intake_rewind_partition",
                    "timed_work",
                    "audit_link",
                    "audit_checkpoint",
                    "calendar_notice",
                    "local_closure",
                    "due_rule",
                    "flyway_schema_history");

    private ScopeContract() {}

    /**
     * Fails and names the tables that are neither scoped nor declared open.
     *
     * @param open reference data that every caller may read, such as the register of items
     */
    public static void assertEveryTableIsScoped(
            PostgresServer.TestDatabase database, String... open) {
        List<String> unscoped = new ArrayList<>();
        try (Connection connection = database.connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                  and not relrowsecurity
                                order by relname
                                """)) {
            while (row.next()) {
                unscoped.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        unscoped.removeAll(CHASSIS);
        Assertions.assertThat(unscoped)
                .as("tables without row level security")
                .containsExactlyInAnyOrder(open);
    }
}
