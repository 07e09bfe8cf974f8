package org.shenguan.warning.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shenguan.warning.watch.Department;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 责令限期整改台账. */
@Component
class RectificationOrderStore {

    private final JdbcClient jdbc;

    RectificationOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes an order; a check that is reported again may set another day. */
    void ordered(RectificationOrder order) {
        jdbc.sql(
                        """
                        insert into rectification_order (task_id, uscc, region, department,
                            order_number, due_on, hazards, outcome_event)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (task_id) do update set
                            order_number = excluded.order_number, due_on = excluded.due_on,
                            hazards = excluded.hazards, outcome_event = excluded.outcome_event
                        """)
                .param(order.taskId())
                .param(order.uscc())
                .param(order.department().region())
                .param(order.department().code())
                .param(order.number())
                .param(order.dueOn())
                .param(order.hazards())
                .param(order.outcomeEvent())
                .update();
    }

    /** Takes a confirmation, even one that comes before the order. */
    void confirmed(
            UUID taskId, String uscc, Department department, String number, LocalDate confirmedOn) {
        jdbc.sql(
                        """
                        insert into rectification_order (task_id, uscc, region, department,
                            order_number, hazards, confirmed_on)
                        values (?, ?, ?, ?, ?, 0, ?)
                        on conflict (task_id) do update set confirmed_on = excluded.confirmed_on
                        """)
                .params(taskId, uscc, department.region(), department.code(), number, confirmedOn)
                .update();
    }

    /** Overdue, unconfirmed and without a warning, in the order of their tasks. */
    List<UUID> overdue(LocalDate today, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select task_id from rectification_order o
                        where due_on < ? and confirmed_on is null and task_id > ?
                          and not exists (select 1 from warning w
                              where w.kind = 'RECTIFICATION_OVERDUE' and w.cause_key = o.task_id::text)
                        order by task_id limit ?
                        """)
                .params(today, after, limit)
                .query((row, _) -> row.getObject("task_id", UUID.class))
                .list();
    }

    /** The order if it is still unconfirmed; nobody confirms it until the transaction ends. */
    Optional<RectificationOrder> findOpenForUpdate(UUID taskId) {
        return jdbc.sql(
                        """
                        select o.*, d.name as department_name
                        from rectification_order o join department d on d.code = o.department
                        where task_id = ? and confirmed_on is null and due_on is not null
                        for update of o
                        """)
                .param(taskId)
                .query((row, _) ->
                        new RectificationOrder(
                                row.getObject("task_id", UUID.class),
                                row.getString("uscc"),
                                new Department(
                                        row.getString("department"),
                                        row.getString("department_name"),
                                        row.getString("region")),
                                row.getString("order_number"),
                                row.getObject("due_on", LocalDate.class),
                                row.getInt("hazards"),
                                row.getObject("outcome_event", UUID.class)))
                .optional();
    }
}
