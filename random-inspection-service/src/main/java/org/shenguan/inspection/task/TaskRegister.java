package org.shenguan.inspection.task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers the tasks and the orders, and knows what a department is called. */
@Repository
class TaskRegister {

    private final JdbcClient jdbc;

    TaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextTask() {
        return jdbc.sql("select nextval('task_number')").query(Long.class).single();
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
