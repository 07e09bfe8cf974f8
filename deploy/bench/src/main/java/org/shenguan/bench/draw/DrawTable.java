package org.shenguan.bench.draw;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** 检查对象名录库 with a million rows, entered in no order, in the service's own table. */
final class DrawTable {

    static final String DEPARTMENT = "14070021";

    private final Connection owner;

    DrawTable(Connection owner) {
        this.owner = owner;
    }

    /** Weights 0.2 to 5 in steps of 0.1, names as long as those of enterprises are. */
    void fill(int rows) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("select setseed(0.42)");
            sql.execute(
                    """
                    insert into inspection_object (uscc, region, name, classes, departments, sampling_coefficient,
                        credit_grade, updated_at)
                    select '91' || (array['140702','140721','140722','140723','140724','140725','140726','140727',
                                          '140728','140729','140781'])[1 + number %% 11]
                               || 'MB' || lpad(number::text, 7, '0') || 'X',
                           (array['140702','140721','140722','140723','140724','140725','140726','140727',
                                  '140728','140729','140781'])[1 + number %% 11],
                           '晋中市第' || number || '商贸有限公司', array['TRADE_INDUSTRY'], array['%s'],
                           ((2 + number %% 49) / 10.0)::numeric(3, 1)::text, 'B', now()
                    from generate_series(0, %d - 1) number order by random()
                    """
                            .formatted(DEPARTMENT, rows));
            for (int i = 0; i < 40; i++) {
                sql.execute(
                        """
                        insert into inspection_officer (certificate_number, name, region, department, valid_from,
                            valid_until, status, nature, updated_at)
                        values ('14072026%04d', '执法员%d', '140700', '%s', '2020-01-01', '2099-12-31', 'ACTIVE', '01',
                            now())
                        """
                                .formatted(i, i, DEPARTMENT));
            }
            sql.execute("vacuum analyze");
        }
    }

    /** The baseline: as many rows in proportion to weight, by PostgreSQL alone and beyond proof. */
    int drawUnprovably(int count) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                """
                                select uscc, name from inspection_object
                                order by -ln(1 - random()) / sampling_coefficient::float8 limit %d
                                """
                                        .formatted(count))) {
            int drawn = 0;
            while (rows.next()) {
                drawn += rows.getString(1).isEmpty() ? 0 : 1;
            }
            return drawn;
        }
    }
}
