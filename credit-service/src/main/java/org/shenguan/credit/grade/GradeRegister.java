package org.shenguan.credit.grade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 信用等级簿: the current grade of each subject and all that were published. */
@Component
class GradeRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GradeRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SubjectGrade> find(String uscc) {
        return jdbc.sql("select * from subject_grade where uscc = ?")
                .param(uscc)
                .query((row, _) -> grade(row))
                .optional();
    }

    void save(SubjectGrade grade) {
        jdbc.sql(
                        """
                        insert into subject_grade (uscc, grade, score, tier, coefficient,
                            model_version, lines, graded_at, regrade_on, sequence)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (uscc) do update set
                            grade = excluded.grade, score = excluded.score, tier = excluded.tier,
                            coefficient = excluded.coefficient,
                            model_version = excluded.model_version, lines = excluded.lines,
                            graded_at = excluded.graded_at, regrade_on = excluded.regrade_on,
                            sequence = excluded.sequence
                        """)
                .param(grade.uscc())
                .param(grade.grade().letter().name())
                .param(grade.grade().score())
                .param(grade.tier().name())
                .param(grade.coefficient())
                .param(grade.modelVersion())
                .param(json.writeValueAsString(grade.grade().lines()))
                .param(OffsetDateTime.ofInstant(grade.gradedAt(), ZoneOffset.UTC))
                .param(grade.regradeOn())
                .param(grade.sequence())
                .update();
    }

    /** Keeps what was published. */
    void remember(SubjectGrade grade) {
        jdbc.sql(
                        """
                        insert into grade_history (uscc, sequence, grade, previous_grade, score, tier,
                            coefficient, model_version, lines, graded_at, caused_by)
                        select uscc, sequence, grade, ?, score, tier, coefficient, model_version,
                            lines, graded_at, ?
                        from subject_grade where uscc = ?
                        """)
                .param(grade.previousGrade() == null ? null : grade.previousGrade().name())
                .param(grade.causedBy())
                .param(grade.uscc())
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

    private SubjectGrade grade(ResultSet row) throws SQLException {
        return new SubjectGrade(
                row.getString("uscc"),
                new Grade(
                        row.getBigDecimal("score"),
                        CreditGrade.valueOf(row.getString("grade")),
                        List.of(json.readValue(row.getString("lines"), GradeLine[].class))),
                null,
                SupervisionTier.valueOf(row.getString("tier")),
                row.getBigDecimal("coefficient"),
                row.getString("model_version"),
                row.getObject("graded_at", OffsetDateTime.class).toInstant(),
                row.getObject("regrade_on", LocalDate.class),
                row.getLong("sequence"),
                null);
    }
}
