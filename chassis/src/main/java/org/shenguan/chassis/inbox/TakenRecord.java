package org.shenguan.chassis.inbox;

/**
 * The record that carried an event, for consumers that keep or pass on what came as it came.
 *
 * @param digest SHA-256 of the content, in hexadecimal
 */
public record TakenRecord(String topic, String content, String digest) {}
