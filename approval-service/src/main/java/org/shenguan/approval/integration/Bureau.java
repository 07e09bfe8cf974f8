package org.shenguan.approval.integration;

/** The department that an event names. */
record Bureau(String name) {}
