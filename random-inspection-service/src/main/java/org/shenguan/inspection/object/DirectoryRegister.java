package org.shenguan.inspection.object;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the directory, and beside it what is known of subjects that may enter it later. */
@Repository
class DirectoryRegister {

    static final String SELECT =
            """
            select uscc, region, name, address, classes, key_unit, blacklisted, red_warning, credit_grade,
                   sampling_coefficient, departments, status, status_reason, updated_at,
                   uscc || '-' || region as id
            from inspection_object
            """;

    private final JdbcClient jdbc;

    DirectoryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters the row or brings it up to date; classes add up, because licences do. */
    boolean enter(
            String uscc,
            String region,
            String name,
            @Nullable String address,
            List<String> classes,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into inspection_object (uscc, region, name, address, classes, updated_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (uscc, region) do update set name = excluded.name,
                            address = coalesce(excluded.address, inspection_object.address),
                            classes = array(select distinct unnest(inspection_object.classes || excluded.classes) order by 1),
                            updated_at = excluded.updated_at
                        returning (xmax = 0) as created
                        """)
                .param(uscc)
                .param(region)
                .param(name)
                .param(address)
                .param(classes.toArray(String[]::new))
                .param(utc(at))
                .query(Boolean.class)
                .single();
    }

    /** What only an import says. */
    void markImported(
            String uscc,
            String region,
            List<String> classes,
            boolean keyUnit,
            @Nullable String department) {
        jdbc.sql(
                        """
                        update inspection_object set classes = ?, key_unit = ?,
                            imported_department = coalesce(?, imported_department)
                        where uscc = ? and region = ?
                        """)
                .param(classes.toArray(String[]::new))
                .param(keyUnit)
                .param(department)
                .param(uscc)
                .param(region)
                .update();
    }

    boolean knows(String uscc) {
        return jdbc.sql("select exists (select 1 from inspection_object where uscc = ?)")
                .param(uscc)
                .query(Boolean.class)
                .single();
    }

    void putBasis(
            String uscc, BasisKind kind, String key, boolean active, @Nullable String endedBy) {
        jdbc.sql(
                        """
                        insert into object_basis (uscc, kind, key, active, ended_by) values (?, ?, ?, ?, ?)
                        on conflict (uscc, kind, key)
                        do update set active = excluded.active, ended_by = excluded.ended_by
                        """)
                .param(uscc)
                .param(kind.name())
                .param(key)
                .param(active)
                .param(endedBy)
                .update();
    }

    /** Only if nothing is known of it: what came first on another topic knows better. */
    void assumeBasis(String uscc, BasisKind kind, String key) {
        jdbc.sql(
                        """
                        insert into object_basis (uscc, kind, key, active) values (?, ?, ?, true)
                        on conflict (uscc, kind, key) do nothing
                        """)
                .param(uscc)
                .param(kind.name())
                .param(key)
                .update();
    }

    void putAssignment(UUID id, String uscc, String department, boolean active, long sequence) {
        jdbc.sql(
                        """
                        insert into object_assignment (assignment_id, uscc, department, active, sequence)
                        values (?, ?, ?, ?, ?)
                        on conflict (assignment_id) do update set department = excluded.department,
                            active = excluded.active, sequence = excluded.sequence
                        where object_assignment.sequence <= excluded.sequence
                        """)
                .param(id)
                .param(uscc)
                .param(department)
                .param(active)
                .param(sequence)
                .update();
    }

    void nameDepartment(String code, String name) {
        jdbc.sql(
                        """
                        insert into department_name (code, name) values (?, ?)
                        on conflict (code) do update set name = excluded.name
                        """)
                .param(code)
                .param(name)
                .update();
    }

    void putCredit(
            String uscc, String grade, String coefficient, boolean blacklisted, Instant gradedAt) {
        jdbc.sql(
                        """
                        insert into object_credit (uscc, grade, sampling_coefficient, blacklisted, graded_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (uscc) do update set grade = excluded.grade,
                            sampling_coefficient = excluded.sampling_coefficient,
                            blacklisted = excluded.blacklisted, graded_at = excluded.graded_at
                        where object_credit.graded_at <= excluded.graded_at
                        """)
                .param(uscc)
                .param(grade)
                .param(coefficient)
                .param(blacklisted)
                .param(utc(gradedAt))
                .update();
    }

    void putWarning(UUID id, String uscc, boolean red, long sequence) {
        jdbc.sql(
                        """
                        insert into object_warning (warning_id, uscc, red, sequence) values (?, ?, ?, ?)
                        on conflict (warning_id) do update set red = excluded.red, sequence = excluded.sequence
                        where object_warning.sequence <= excluded.sequence
                        """)
                .param(id)
                .param(uscc)
                .param(red)
                .param(sequence)
                .update();
    }

    /** Brings every row of the subject in line with all that is known; needs the platform's scope. */
    void reconcile(String uscc, Instant at) {
        jdbc.sql(
                        """
                        update inspection_object o set
                            blacklisted = coalesce((select c.blacklisted from object_credit c where c.uscc = o.uscc), false),
                            credit_grade = (select c.grade from object_credit c where c.uscc = o.uscc),
                            sampling_coefficient =
                                coalesce((select c.sampling_coefficient from object_credit c where c.uscc = o.uscc), '1'),
                            red_warning = exists (select 1 from object_warning w where w.uscc = o.uscc and w.red),
                            departments = array(
                                select a.department from object_assignment a where a.uscc = o.uscc and a.active
                                union select o.imported_department where o.imported_department is not null
                                order by 1),
                            status = case when facts.closed is null and facts.held then 'ACTIVE' else 'LEFT' end,
                            status_reason = case when facts.closed is not null then facts.closed
                                when facts.held then null else coalesce(facts.lost, '无有效入库依据') end,
                            updated_at = ?
                        from (select coalesce(bool_or(active), false) as held,
                                     max(ended_by) filter (where kind = 'IMPORT' and not active) as closed,
                                     string_agg(ended_by, '；' order by key) filter (where not active) as lost
                              from object_basis where uscc = ?) facts
                        where o.uscc = ?
                        """)
                .param(utc(at))
                .param(uscc)
                .param(uscc)
                .update();
    }

    List<DirectoryEntry> of(String uscc) {
        return jdbc.sql(SELECT + " where uscc = ? order by region")
                .param(uscc)
                .query(DirectoryRegister::entry)
                .list();
    }

    Map<String, String> names(Collection<String> usccs) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select uscc, name from inspection_object where uscc = any (?::bpchar[])")
                .param(usccs.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    static DirectoryEntry entry(ResultSet row, int number) throws SQLException {
        return new DirectoryEntry(
                row.getString("uscc"),
                row.getString("region"),
                row.getString("name"),
                row.getString("address"),
                texts(row, "classes"),
                row.getBoolean("key_unit"),
                row.getBoolean("blacklisted"),
                row.getBoolean("red_warning"),
                row.getString("credit_grade"),
                row.getString("sampling_coefficient"),
                texts(row, "departments"),
                ObjectStatus.valueOf(row.getString("status")),
                row.getString("status_reason"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
