/** The envelope of every event: CloudEvents 1.0 attributes as Kafka headers. */
@NullMarked
package org.shenguan.chassis.event;

import org.jspecify.annotations.NullMarked;
