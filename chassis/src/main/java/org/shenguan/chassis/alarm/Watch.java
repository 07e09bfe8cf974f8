package org.shenguan.chassis.alarm;

import java.time.Duration;

/**
 * 看护: a look at something that must not be silent, taken by every replica for itself, because an
 * alarm is raised and cleared where it was seen. A bean of this type is found by {@link Watches}.
 *
 * @param look cheap, and it raises or clears alarms
 */
public record Watch(String name, Duration period, Runnable look) {}
