package org.shenguan.credit.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 信用主体: a subject with a credit record. Its row is the lock under which its entries are taken and its
 * grade is changed; {@link CreditSubjects} adds it, so that two events may meet it at once.
 */
@Entity
@Table(name = "credit_subject")
public class CreditSubject {

    @Id private String uscc = "";
    private String name = "";
    private String region = "";
    private boolean located;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private SortedSet<String> objectClasses = new TreeSet<>();

    protected CreditSubject() {}

    /**
     * Learns what is new. Where it is replaces where somebody acted on it, never the other way round;
     * 监管对象类别 only add up.
     */
    void learn(MentionedSubject mention) {
        name = mention.name();
        if (mention.located() || !located) {
            region = mention.region();
        }
        located |= mention.located();
        SortedSet<String> classes = new TreeSet<>(objectClasses);
        classes.addAll(mention.objectClasses());
        objectClasses = classes;
    }

    /** 统一社会信用代码. */
    public String uscc() {
        return uscc;
    }

    /** 主体名称. */
    public String name() {
        return name;
    }

    /** 行政区划代码 of where it is, or of where somebody acted on it until that is known. */
    public String region() {
        return region;
    }

    /** Whether the region is where the subject is, and not only where somebody acted on it. */
    public boolean located() {
        return located;
    }

    /** 监管对象类别 that its licenses brought. */
    public Set<String> objectClasses() {
        return Set.copyOf(objectClasses);
    }
}
