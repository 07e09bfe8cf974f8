package org.shenguan.inspection.task;

import jakarta.persistence.Embeddable;

/** 检查对象. */
@Embeddable
public record InspectedSubject(String uscc, String name, String region) {}
