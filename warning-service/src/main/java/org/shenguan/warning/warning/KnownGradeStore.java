package org.shenguan.warning.warning;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 已知信用等级 of each subject, to tell a fall from a repetition. */
@Component
class KnownGradeStore {

    private final JdbcClient jdbc;

    KnownGradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String uscc) {
        return jdbc.sql("select grade from known_grade where uscc = ?")
                .param(uscc)
                .query((row, _) -> row.getString("grade"))
                .optional();
    }

    /** Takes a newer grade; false if a newer one is known already. */
    boolean learn(String uscc, String grade, long sequence) {
        return jdbc.sql(
                                """
                                insert into known_grade as known (uscc, grade, sequence) values (?, ?, ?)
                                on conflict (uscc) do update set
                                    grade = excluded.grade, sequence = excluded.sequence
                                where excluded.sequence > known.sequence
                                """)
                        .params(uscc, grade, sequence)
                        .update()
                == 1;
    }
}
