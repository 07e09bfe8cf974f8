package org.shenguan.inspection.task;

/**
 * 隐患.
 *
 * @param major 重大事故隐患
 * @param rectified 已当场整改
 */
record Hazard(String description, boolean major, boolean rectified) {}
