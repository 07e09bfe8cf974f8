/** Events written in the business transaction and relayed to Kafka afterwards, none lost, in order. */
@NullMarked
package org.shenguan.chassis.outbox;

import org.jspecify.annotations.NullMarked;
