package org.shenguan.inspection.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** 责令限期整改. */
@Embeddable
record Rectification(String orderNumber, LocalDate dueOn, String explanation) {}
