package org.shenguan.warning.watch;

/** 监管责任已明确: a department now supervises the subject; heard in the same transaction. */
public record OwnerChanged(String uscc, Department owner) {}
