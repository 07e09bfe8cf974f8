package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/** 一件证据. */
public record Evidence(EvidenceKind kind, String description, LocalDate collectedOn) {}
