package org.shenguan.credit.grade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 信用等级沿革: all grades that were published, and which current ones are due again. */
@Component
class GradeRegister {

    private final JdbcClient jdbc;

    GradeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what was published: the current grade as it stands in the database. */
    void remember(String uscc, @Nullable CreditGrade previous, @Nullable UUID causedBy) {
        jdbc.sql(
                        """
                        insert into grade_history (uscc, sequence, grade, previous_grade, score, tier,
                            coefficient, model_version, lines, graded_at, caused_by)
                        select uscc, sequence, grade, ?, score, tier, coefficient, model_version,
                            lines, graded_at, ?
                        from subject_grade where uscc = ?
                        """)
                .param(previous == null ? null : previous.name())
                .param(causedBy)
                .param(uscc)
                .update();
    }

    /** Subjects whose score may have changed by that day, or that an older model graded. */
    List<String> due(LocalDate today, String modelVersion, String after, int limit) {
        return jdbc.sql(
                        """
                        select uscc from subject_grade
                        where (regrade_on <= ? or model_version <> ?) and uscc > ?
                        order by uscc limit ?
                        """)
                .params(today, modelVersion, after, limit)
                .query((row, _) -> row.getString("uscc"))
                .list();
    }
}
