package org.shenguan.inspection.task;

import java.time.LocalDate;

/** 责令限期整改. */
record Rectification(String orderNumber, LocalDate dueOn, String explanation) {}
