package org.shenguan.launcher.check;

/**
 * A named value that one hop notes for the hops after it.
 *
 * @param <T> its type
 */
record Slot<T>(String name, Class<T> type) {}
