package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/** 销案: the case ends without a decision. */
public record Dismissal(LocalDate on, String reason, Actor by) {}
