/** 工作日历: where the province declares days off, days worked instead, and local closures for all services. */
@NullMarked
package org.shenguan.catalog.calendar;

import org.jspecify.annotations.NullMarked;
