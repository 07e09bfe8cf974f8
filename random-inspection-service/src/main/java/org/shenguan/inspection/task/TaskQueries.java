package org.shenguan.inspection.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks, for officers and for the public. */
@Repository
class TaskQueries {

    private static final Listing<TaskLine> TASKS =
            Listing.of(
                            """
                            select t.id, number, draw_id, pick, uscc, object_name, status, item_code, item_name, due_on,
                                   region, department, checked_on, result, publish_by, published_at,
                                   rectification_due_on, rectification_confirmed_on, dispatched_at,
                                   array(select o.certificate_number from task_officer o
                                         where o.task_id = t.id order by 1) as team
                            from inspection_task t
                            """,
                            "id",
                            FilterType.UUID,
                            (row, _) -> line(row))
                    .sort("number", "number", FilterType.TEXT)
                    .sort("dueOn", "due_on", FilterType.DATE)
                    .sort("dispatchedAt", "dispatched_at", FilterType.INSTANT)
                    .defaultSort("-dispatchedAt")
                    .filter("status", "status = ?", TaskStatus.class)
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("drawId", "draw_id = ?", FilterType.UUID)
                    .filter("certificateNumber", "? = any (team)", FilterType.TEXT)
                    .filter("dueBefore", "due_on < ?", FilterType.DATE)
                    .filter(
                            "publishBefore",
                            "published_at is null and publish_by < ?",
                            FilterType.DATE)
                    .build();

    private static final Listing<PublishedLine> PUBLISHED =
            Listing.of(
                            """
                            select t.id, number, draw_id, uscc, object_name, object_region, item_name, checked_on,
                                   public_results, published_at,
                                   coalesce(d.name, t.department) as department_name,
                                   array(select o.certificate_number from task_officer o
                                         where o.task_id = t.id order by 1) as team
                            from inspection_task t left join department_name d on d.code = t.department
                            where t.status = 'PUBLISHED'
                            """,
                            "id",
                            FilterType.UUID,
                            (row, _) -> published(row))
                    .sort("publishedAt", "published_at", FilterType.INSTANT)
                    .defaultSort("-publishedAt")
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("drawId", "draw_id = ?", FilterType.UUID)
                    .filter(
                            "region",
                            "object_region like regexp_replace(?, '(0000|00)$', '') || '%'",
                            FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task in a list. */
    record TaskLine(
            UUID id,
            String number,
            UUID drawId,
            int pick,
            String uscc,
            String name,
            String status,
            String itemCode,
            String itemName,
            LocalDate dueOn,
            String region,
            String department,
            List<String> team,
            @Nullable LocalDate checkedOn,
            @Nullable String result,
            @Nullable LocalDate publishBy,
            @Nullable LocalDate rectificationDueOn,
            @Nullable LocalDate rectificationConfirmedOn) {}

    /** 公示的抽查结果: officers by certificate number only, private data masked. */
    record PublishedLine(
            String taskNumber,
            UUID drawId,
            String uscc,
            String name,
            String region,
            String department,
            String supervisionItem,
            LocalDate checkedOn,
            List<Integer> publicResults,
            List<String> results,
            List<String> officers,
            OffsetDateTime publishedAt) {}

    KeysetPage<TaskLine> tasks(Map<String, String> parameters) {
        return TASKS.page(jdbc, parameters);
    }

    KeysetPage<PublishedLine> published(Map<String, String> parameters) {
        return PUBLISHED.page(jdbc, parameters);
    }

    Map<String, TaskLedger.Visits> visits(String department, int year) {
        Map<String, TaskLedger.Visits> visits = new HashMap<>();
        jdbc.sql(
                        """
                        select uscc, max(checked_on) as last, bool_or(status in ('DISPATCHED', 'RECEIVED')) as open,
                               count(*) filter (where extract(year from coalesce(
                                   checked_on, (dispatched_at at time zone 'Asia/Shanghai')::date)) = ?) as this_year
                        from inspection_task where department = ? and status <> 'WITHDRAWN' group by uscc
                        """)
                .param(year)
                .param(department)
                .query(row -> {
                    visits.put(
                            row.getString("uscc"),
                            new TaskLedger.Visits(
                                    row.getObject("last", LocalDate.class),
                                    row.getBoolean("open"),
                                    row.getInt("this_year")));
                });
        return visits;
    }

    Map<String, Integer> openTasks(String department) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql(
                        """
                        select o.certificate_number, count(*) as tasks
                        from task_officer o join inspection_task t on t.id = o.task_id
                        where t.department = ? and t.status in ('DISPATCHED', 'RECEIVED') group by 1
                        """)
                .param(department)
                .query(row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }

    private static TaskLine line(ResultSet row) throws SQLException {
        return new TaskLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("draw_id", UUID.class),
                row.getInt("pick"),
                row.getString("uscc"),
                row.getString("object_name"),
                row.getString("status"),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("region"),
                row.getString("department"),
                List.of((String[]) row.getArray("team").getArray()),
                row.getObject("checked_on", LocalDate.class),
                row.getString("result"),
                row.getObject("publish_by", LocalDate.class),
                row.getObject("rectification_due_on", LocalDate.class),
                row.getObject("rectification_confirmed_on", LocalDate.class));
    }

    private static PublishedLine published(ResultSet row) throws SQLException {
        List<Integer> results =
                Arrays.asList((Integer[]) row.getArray("public_results").getArray());
        String uscc = row.getString("uscc");
        return new PublishedLine(
                row.getString("number"),
                row.getObject("draw_id", UUID.class),
                uscc,
                PersonalData.maskName(uscc, row.getString("object_name")),
                row.getString("object_region"),
                row.getString("department_name"),
                row.getString("item_name"),
                row.getObject("checked_on", LocalDate.class),
                results,
                results.stream().map(PublicResult::wordsOf).toList(),
                List.of((String[]) row.getArray("team").getArray()),
                row.getObject("published_at", OffsetDateTime.class));
    }
}
