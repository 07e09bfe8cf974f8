package org.shenguan.enforcement.casefile;

/** 执法人员, known by the certificate they show. */
public record CaseOfficer(String certificateNumber, String name) {}
