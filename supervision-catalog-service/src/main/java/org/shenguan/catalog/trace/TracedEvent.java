package org.shenguan.catalog.trace;

/** 可入线的事件: an event that knows what to say in a life line. */
interface TracedEvent {

    HopContent content();

    /** 市场主体, as every event names it. */
    record Subject(String uscc, String name) {}

    /** 执法人员, as far as a life line names them. */
    record Officer(String name) {}
}
