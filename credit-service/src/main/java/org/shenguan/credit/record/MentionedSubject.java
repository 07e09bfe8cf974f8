package org.shenguan.credit.record;

import java.util.Set;

/**
 * 事件所载主体: what one event says about its subject.
 *
 * @param located whether the region is where the subject is, and not only where somebody acted on it
 * @param objectClasses 监管对象类别 that a license of the event brings
 */
record MentionedSubject(
        String uscc, String name, String region, boolean located, Set<String> objectClasses) {

    MentionedSubject {
        objectClasses = Set.copyOf(objectClasses);
    }
}
