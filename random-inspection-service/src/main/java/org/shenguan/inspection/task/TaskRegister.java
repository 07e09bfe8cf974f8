package org.shenguan.inspection.task;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers the tasks and the orders, and knows what a department is called. */
@Repository
class TaskRegister {

    private final JdbcClient jdbc;

    TaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As many numbers as tasks are opened at once. */
    List<Long> nextTasks(int count) {
        return jdbc.sql("select nextval('task_number') from generate_series(1, ?)")
                .param(count)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    long nextOrder() {
        return jdbc.sql("select nextval('order_number')").query(Long.class).single();
    }

    String departmentName(String code) {
        return jdbc.sql("select name from department_name where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElse(code);
    }
}
