package org.shenguan.chassis.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.HolidayNotice;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What was declared to this service: every notice and closure, in the order of declaration. */
public final class DeclaredDays {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeclaredDays(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Declaration(Instant at, long version, Change change) {}

    private interface Change {
        WorkingCalendar appliedTo(WorkingCalendar calendar);
    }

    /** The version that the next declaration for the year carries; until then no other gets one. */
    public long nextVersion(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar', 0))")
                .query((row, _) -> true)
                .list();
        return jdbc.sql(
                        """
                        select greatest(
                            (select coalesce(max(version), 0) from calendar_notice where year = ?),
                            (select coalesce(max(version), 0) from local_closure
                             where extract(year from closed_on) = ?)) + 1
                        """)
                .params(year, year)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Rows are only ever added, so their number tells whether anything is new. */
    long size() {
        return jdbc.sql(
                        """
                        select (select count(*) from calendar_notice)
                             + (select count(*) from local_closure)
                        """)
                .query(Long.class)
                .single();
    }

    /** The bundled calendar and each one that a declaration made of it; the last is in force. */
    List<WorkingCalendar> calendars() {
        List<Declaration> declarations = new ArrayList<>(notices());
        declarations.addAll(closures());
        declarations.sort(
                Comparator.comparing(Declaration::at).thenComparing(Declaration::version));
        List<WorkingCalendar> calendars = new ArrayList<>();
        calendars.add(WorkingCalendar.bundled());
        for (Declaration declaration : declarations) {
            calendars.add(declaration.change().appliedTo(calendars.getLast()));
        }
        return List.copyOf(calendars);
    }

    /** Keeps a version of a year's notice; one that is known changes nothing. */
    public void add(HolidayNotice notice, long version, Instant at) {
        jdbc.sql(
                        """
                        insert into calendar_notice (year, version, title, document_number, \
                        published_on, arrangements, declared_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """)
                .param(notice.year())
                .param(version)
                .param(notice.title())
                .param(notice.documentNumber())
                .param(notice.publishedOn())
                .param(json.writeValueAsString(notice.arrangements()))
                .param(Timestamp.from(at))
                .update();
    }

    /** Keeps a local closure; one that is known changes nothing. */
    public void add(
            DivisionCode region,
            LocalDate on,
            String reason,
            String authority,
            long version,
            Instant at) {
        jdbc.sql(
                        """
                        insert into local_closure (region, closed_on, version, reason, authority, \
                        declared_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(region.value(), on, version, reason, authority, Timestamp.from(at))
                .update();
    }

    private List<Declaration> notices() {
        return jdbc.sql("select * from calendar_notice order by year, version")
                .query((row, _) -> {
                    HolidayNotice notice =
                            new HolidayNotice(
                                    row.getInt("year"),
                                    row.getString("title"),
                                    row.getString("document_number"),
                                    date(row, "published_on"),
                                    null,
                                    List.of(
                                            json.readValue(
                                                    row.getString("arrangements"),
                                                    HolidayNotice.Arrangement[].class)));
                    return declaration(row, calendar -> calendar.withNotice(notice));
                })
                .list();
    }

    private List<Declaration> closures() {
        return jdbc.sql("select * from local_closure order by closed_on, version")
                .query((row, _) -> {
                    DivisionCode region = new DivisionCode(row.getString("region"));
                    LocalDate on = row.getObject("closed_on", LocalDate.class);
                    String reason = row.getString("reason");
                    String authority = row.getString("authority");
                    return declaration(
                            row,
                            calendar -> calendar.withLocalClosure(region, on, reason, authority));
                })
                .list();
    }

    private static Declaration declaration(ResultSet row, Change change) throws SQLException {
        return new Declaration(
                row.getTimestamp("declared_at").toInstant(), row.getLong("version"), change);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
