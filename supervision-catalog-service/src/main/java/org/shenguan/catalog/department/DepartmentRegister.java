package org.shenguan.catalog.department;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 部门名录: where departments are kept. All officers may read it; it has no row scope. */
@Component
public class DepartmentRegister {

    private final JdbcClient jdbc;

    DepartmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directory of this moment. */
    public DepartmentDirectory directory() {
        return new DepartmentDirectory(
                jdbc.sql("select * from department where active order by code")
                        .query(DepartmentRegister::department)
                        .list());
    }

    void save(List<Department> departments) {
        for (Department department : departments) {
            jdbc.sql(
                            """
                            insert into department (code, name, region, kind, line, level)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (code) do update set name = excluded.name,
                                region = excluded.region, kind = excluded.kind,
                                line = excluded.line, level = excluded.level, active = true
                            """)
                    .param(department.code())
                    .param(department.name())
                    .param(department.region().value())
                    .param(department.kind().name())
                    .param(department.line())
                    .param(department.level().name())
                    .update();
        }
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                row.getString("code"),
                row.getString("name"),
                new DivisionCode(row.getString("region")),
                Department.Kind.valueOf(row.getString("kind")),
                row.getString("line"));
    }
}
