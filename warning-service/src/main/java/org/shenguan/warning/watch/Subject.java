package org.shenguan.warning.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 市场主体 as events name it.
 *
 * @param region where it is, if that is known
 */
@Embeddable
public record Subject(
        @Column(name = "uscc") String uscc,
        @Column(name = "subject_name") String name,
        @Column(name = "subject_region") @Nullable String region) {}
