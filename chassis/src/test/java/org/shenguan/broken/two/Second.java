package org.shenguan.broken.two;

import org.jspecify.annotations.Nullable;
import org.shenguan.broken.one.First;

/** The other half. */
public record Second(@Nullable First first) {}
