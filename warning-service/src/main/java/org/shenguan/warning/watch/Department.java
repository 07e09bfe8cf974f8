package org.shenguan.warning.watch;

/**
 * 部门.
 *
 * @param region 所辖行政区划代码
 */
public record Department(String code, String name, String region) {}
