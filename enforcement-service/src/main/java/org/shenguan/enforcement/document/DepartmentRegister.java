package org.shenguan.enforcement.document;

import java.util.Optional;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办案部门与文书字号: names of departments, and the numbers of their documents. */
@Component
public class DepartmentRegister {

    private final JdbcClient jdbc;

    DepartmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The department of a code, if it handles cases. */
    public Optional<CaseDepartment> find(String code) {
        return jdbc.sql("select code, name from issuing_department where code = ?")
                .param(code)
                .query((row, _) -> new CaseDepartment(row.getString("code"), row.getString("name")))
                .optional();
    }

    /**
     * 文号, consecutive per department, kind and year: the row stays locked until the act commits, so
     * that no number is given twice and none is left out.
     */
    public String nextNumber(
            CaseDepartment department, String region, DocumentKind kind, int year) {
        long serial =
                jdbc.sql(
                                """
                                insert into document_serial (department, kind, year, last, region)
                                values (?, ?, ?, 1, ?)
                                on conflict (department, kind, year)
                                do update set last = document_serial.last + 1
                                returning last
                                """)
                        .param(department.code())
                        .param(kind.name())
                        .param(year)
                        .param(region)
                        .query(Long.class)
                        .single();
        return "%s%s〔%d〕%d号".formatted(mark(department), kind.word(), year, serial);
    }

    /** A department without a mark of its own signs with its name. */
    private String mark(CaseDepartment department) {
        return jdbc.sql("select mark from issuing_department where code = ?")
                .param(department.code())
                .query(String.class)
                .optional()
                .orElse(department.name());
    }
}
