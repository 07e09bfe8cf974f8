package org.shenguan.credit.grade;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * 当前信用等级 of a subject. It changes only while the row of its subject is locked; the sequence counts
 * what was published and not what was written, so it is no version of the row.
 */
@Entity
@Table(name = "subject_grade")
class SubjectGrade {

    @Id private String uscc = "";

    @SuppressWarnings("NullAway.Init") // given by the constructor or by the database
    @Embedded
    private Assessment current;

    private long sequence;

    protected SubjectGrade() {}

    /** 首次评定, which is always published. */
    SubjectGrade(String uscc, Assessment first) {
        this.uscc = uscc;
        current = first;
        sequence = 1;
    }

    /** 重新评定; answers whether it is to be published. */
    boolean regrade(Assessment latest) {
        boolean changed = latest.differsFrom(current);
        current = latest;
        if (changed) {
            sequence++;
        }
        return changed;
    }

    String uscc() {
        return uscc;
    }

    Assessment current() {
        return current;
    }

    /** Rises by one with each published change. */
    long sequence() {
        return sequence;
    }
}
