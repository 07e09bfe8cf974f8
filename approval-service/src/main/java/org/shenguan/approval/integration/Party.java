package org.shenguan.approval.integration;

/** The subject of an event, as far as it is used here. */
record Party(String uscc) {}
