package org.shenguan.warning.watch;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 部门名册: those registered from the start and those that events name. */
@Component
public class DepartmentRegister {

    private final JdbcClient jdbc;

    DepartmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The department of that code. */
    public Optional<Department> find(String code) {
        return jdbc.sql("select * from department where code = ?")
                .param(code)
                .query((row, _) ->
                        new Department(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("region")))
                .optional();
    }

    /** Adds a department that an event names; what is registered stays. */
    public void learn(Department department) {
        jdbc.sql(
                        """
                        insert into department (code, name, region) values (?, ?, ?)
                        on conflict (code) do nothing
                        """)
                .params(department.code(), department.name(), department.region())
                .update();
    }
}
