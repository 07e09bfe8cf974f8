package org.shenguan.catalog.calendar;

import org.shenguan.chassis.problem.DomainProblem;

/** 非省级管理员: the calendar holds for the whole platform, so only the province declares it. */
final class NotTheProvince extends DomainProblem {
    private static final long serialVersionUID = 1L;

    NotTheProvince() {
        super(Kind.NOT_PERMITTED, "not-the-province", "无权登记", "工作日历由省级管理员统一登记。");
    }
}
