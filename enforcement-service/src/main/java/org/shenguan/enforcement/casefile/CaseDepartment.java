package org.shenguan.enforcement.casefile;

/** 办案部门. */
public record CaseDepartment(String code, String name) {}
