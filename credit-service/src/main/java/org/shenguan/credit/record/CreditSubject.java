package org.shenguan.credit.record;

import java.util.Set;

/**
 * 信用主体: a subject with a credit record.
 *
 * @param located whether the region is where the subject is, and not only where somebody acted on it
 * @param objectClasses 监管对象类别 that its licenses brought
 */
public record CreditSubject(
        String uscc, String name, String region, boolean located, Set<String> objectClasses) {

    public CreditSubject {
        objectClasses = Set.copyOf(objectClasses);
    }
}
