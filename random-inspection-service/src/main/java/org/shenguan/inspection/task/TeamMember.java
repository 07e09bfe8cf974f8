package org.shenguan.inspection.task;

import jakarta.persistence.Embeddable;

/** 检查组成员. */
@Embeddable
public record TeamMember(String certificateNumber, String name) {}
