package org.shenguan.enforcement.casefile;

import org.jspecify.annotations.Nullable;

/**
 * 办理人: who did an act in the case.
 *
 * @param certificateNumber 执法证号, if they hold one
 */
public record Actor(String username, String name, @Nullable String certificateNumber) {}
