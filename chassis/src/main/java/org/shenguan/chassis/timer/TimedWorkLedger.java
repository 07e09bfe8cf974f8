package org.shenguan.chassis.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each work last ran, kept in the database so that all replicas and the next start know. */
final class TimedWorkLedger {

    private static final int LONGEST_FAILURE = 500;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    TimedWorkLedger(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The state of one work as the database knows it. */
    record Entry(
            String name,
            Duration period,
            @Nullable Instant startedAt,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            @Nullable String failure,
            Duration silence) {

        /** Half a period of grace: with it an alarm comes before two periods are over. */
        boolean isSilent() {
            return silence.compareTo(period.multipliedBy(3).dividedBy(2)) > 0;
        }
    }

    void register(TimedWork work) {
        jdbc.sql(
                        """
                        insert into timed_work (name, period, registered_at)
                        values (?, make_interval(secs => ?), clock_timestamp())
                        on conflict (name) do update
                        set period = excluded.period, registered_at = excluded.registered_at
                        """)
                .params(work.name(), seconds(work.period()))
                .update();
    }

    /**
     * Takes the next run of this work, if it is due and no replica is at it. The returned connection
     * holds the claim, by a lock of its session; it is in no transaction, because a long one would
     * hold every relay of the server back.
     */
    @Nullable Connection claim(TimedWork work, boolean evenIfNotDue) throws SQLException {
        Connection session = dataSource.getConnection();
        try {
            if (lock(session, work) && (start(session, work, evenIfNotDue))) {
                return session;
            }
            release(session);
            return null;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    void release(Connection session) throws SQLException {
        try (session;
                PreparedStatement unlock =
                        session.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    void succeeded(Connection session, TimedWork work) throws SQLException {
        update(session, "succeeded_at = clock_timestamp(), failure = null", work, null);
    }

    void failed(Connection session, TimedWork work, Throwable failure) throws SQLException {
        String text = failure.toString();
        update(
                session,
                "failed_at = clock_timestamp(), failure = ?",
                work,
                text.substring(0, Math.min(LONGEST_FAILURE, text.length())));
    }

    /** How long until the work is due; zero if it is. */
    Duration untilDue(TimedWork work) {
        return jdbc.sql(
                        """
                        select greatest(0, coalesce(extract(epoch from
                            started_at + period - clock_timestamp()), 0)) * 1000
                        from timed_work where name = ?
                        """)
                .param(work.name())
                .query((row, _) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    List<Entry> entries() {
        return jdbc.sql(
                        """
                        select name, extract(epoch from period) * 1000 as period, started_at,
                               succeeded_at, failed_at, failure,
                               extract(epoch from clock_timestamp()
                                   - greatest(succeeded_at, registered_at)) * 1000 as silence
                        from timed_work order by name
                        """)
                .query((row, _) ->
                        new Entry(
                                row.getString("name"),
                                Duration.ofMillis(row.getLong("period")),
                                instant(row, "started_at"),
                                instant(row, "succeeded_at"),
                                instant(row, "failed_at"),
                                row.getString("failure"),
                                Duration.ofMillis(row.getLong("silence"))))
                .list();
    }

    private static boolean lock(Connection session, TimedWork work) throws SQLException {
        try (PreparedStatement attempt =
                session.prepareStatement(
                        "select pg_try_advisory_lock(hashtextextended('timed-work ' || ?, 0))")) {
            attempt.setString(1, work.name());
            try (ResultSet row = attempt.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean start(Connection session, TimedWork work, boolean evenIfNotDue)
            throws SQLException {
        try (PreparedStatement start =
                session.prepareStatement(
                        """
                        update timed_work set started_at = clock_timestamp()
                        where name = ?
                          and (? or started_at is null or started_at + period <= clock_timestamp())
                        """)) {
            start.setString(1, work.name());
            start.setBoolean(2, evenIfNotDue);
            return start.executeUpdate() == 1;
        }
    }

    private static void update(
            Connection session, String change, TimedWork work, @Nullable String failure)
            throws SQLException {
        try (PreparedStatement update =
                session.prepareStatement("update timed_work set " + change + " where name = ?")) {
            int next = 1;
            if (failure != null) {
                update.setString(next++, failure);
            }
            update.setString(next, work.name());
            update.executeUpdate();
        }
    }

    private static double seconds(Duration period) {
        return period.toMillis() / 1000.0;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
