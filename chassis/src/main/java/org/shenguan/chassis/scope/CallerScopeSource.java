package org.shenguan.chassis.scope;

/** The caller's scope as the security of the service knows it; a bean of its own to avoid a cycle. */
@FunctionalInterface
public interface CallerScopeSource extends CallerScope {}
