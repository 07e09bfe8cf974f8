package org.shenguan.credit.record;

import java.util.UUID;

/** 信用记录已登记: heard within the transaction that added the entry. */
public record EntryRecorded(String uscc, UUID eventId) {}
