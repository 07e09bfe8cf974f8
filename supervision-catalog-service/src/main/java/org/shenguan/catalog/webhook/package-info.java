/** 事件推送: events by signed HTTP request for systems without Kafka, with the state of each delivery. */
@NullMarked
package org.shenguan.catalog.webhook;

import org.jspecify.annotations.NullMarked;
