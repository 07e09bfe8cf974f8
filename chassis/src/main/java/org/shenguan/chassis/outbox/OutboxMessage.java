package org.shenguan.chassis.outbox;

import java.time.Instant;

/**
 * One event on its way out.
 *
 * @param contract name of the contract in {@code docs/contracts/events}, such as {@code
 *     approval.application-decided.v1}; {@code shenguan.} before it is the event's type
 * @param topic the Kafka topic
 * @param subject 统一社会信用代码: the record key, so that everything about one subject stays in order; of
 *     the calendar it is the year
 * @param sequence the version of the aggregate that this event made
 * @param occurredAt when the fact became true
 * @param payload a record that serializes to what the contract's schema accepts
 */
public record OutboxMessage(
        String contract,
        String topic,
        String subject,
        long sequence,
        Instant occurredAt,
        Object payload) {}
