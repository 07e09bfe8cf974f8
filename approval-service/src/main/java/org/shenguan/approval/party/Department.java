package org.shenguan.approval.party;

/**
 * 部门, as events and answers name it.
 *
 * @param code opaque
 */
public record Department(String code, String name) {}
