package org.shenguan.inspection.task;

/** 检查对象. */
public record InspectedSubject(String uscc, String name, String region) {}
