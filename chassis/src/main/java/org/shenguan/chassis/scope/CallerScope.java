package org.shenguan.chassis.scope;

/** Finds the scope of whoever is calling on this thread. */
@FunctionalInterface
public interface CallerScope {

    /** The caller's scope; {@link RowScope#nothing()} when nobody is known to call. */
    RowScope current();
}
