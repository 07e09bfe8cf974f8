package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/** 立案 (行政处罚法 art. 54(2)). */
public record Filing(LocalDate filedOn, String reason, Actor approvedBy) {}
