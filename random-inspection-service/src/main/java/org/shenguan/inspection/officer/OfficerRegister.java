package org.shenguan.inspection.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the officers and whom they must not inspect. */
@Repository
class OfficerRegister {

    static final String SELECT =
            """
            select certificate_number, name, region, department, specialities, valid_from, valid_until, status,
                   nature, array(select r.uscc::text from officer_recusal r
                                 where r.certificate_number = o.certificate_number order by 1) as recusals
            from inspection_officer o
            """;

    private final JdbcClient jdbc;

    OfficerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean put(DirectoryOfficer officer, Instant at) {
        // recusals follow the officer: hidden in the old department they would not hold in the new
        jdbc.sql(
                        """
                        update officer_recusal set region = ?, department = ? where certificate_number = ?
                        """)
                .param(officer.region())
                .param(officer.department())
                .param(officer.certificateNumber())
                .update();
        return jdbc.sql(
                        """
                        insert into inspection_officer (certificate_number, name, region, department, specialities,
                            valid_from, valid_until, status, nature, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (certificate_number) do update set name = excluded.name,
                            region = excluded.region, department = excluded.department,
                            specialities = excluded.specialities, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, status = excluded.status,
                            nature = excluded.nature, updated_at = excluded.updated_at
                        returning (xmax = 0) as created
                        """)
                .param(officer.certificateNumber())
                .param(officer.name())
                .param(officer.region())
                .param(officer.department())
                .param(officer.specialities().toArray(String[]::new))
                .param(officer.certificateValidFrom())
                .param(officer.certificateValidUntil())
                .param(officer.status().name())
                .param(officer.nature())
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<DirectoryOfficer> find(String certificateNumber) {
        return jdbc.sql(SELECT + " where certificate_number = ?")
                .param(certificateNumber)
                .query(OfficerRegister::officer)
                .optional();
    }

    List<DirectoryOfficer> ofDepartment(String department) {
        return jdbc.sql(SELECT + " where department = ?")
                .param(department)
                .query(OfficerRegister::officer)
                .list();
    }

    void recuse(DirectoryOfficer officer, String uscc, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into officer_recusal (certificate_number, uscc, region, department, reason,
                            recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (certificate_number, uscc) do nothing
                        """)
                .param(officer.certificateNumber())
                .param(uscc)
                .param(officer.region())
                .param(officer.department())
                .param(reason)
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static DirectoryOfficer officer(ResultSet row, int number) throws SQLException {
        return new DirectoryOfficer(
                row.getString("certificate_number"),
                row.getString("name"),
                row.getString("region"),
                row.getString("department"),
                List.of((String[]) row.getArray("specialities").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                OfficerStatus.valueOf(row.getString("status")),
                row.getString("nature"),
                List.of((String[]) row.getArray("recusals").getArray()));
    }
}
