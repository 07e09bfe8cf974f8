package org.shenguan.warning.watch;

/**
 * 监测对象.
 *
 * @param region where it is, or where somebody acted on it as long as that is unknown
 * @param safetyRelated whether it holds a license that concerns work safety
 */
public record WatchedSubject(Subject subject, String region, boolean safetyRelated) {}
