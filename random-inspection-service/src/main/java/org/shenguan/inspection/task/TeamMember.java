package org.shenguan.inspection.task;

/** 检查组成员. */
public record TeamMember(String certificateNumber, String name) {}
