package org.shenguan.catalog.trace;

import java.time.LocalDate;

/**
 * 期限 that an event brings with it.
 *
 * @param of what has to be done, in words
 */
record DueDate(String of, LocalDate dueOn) {}
