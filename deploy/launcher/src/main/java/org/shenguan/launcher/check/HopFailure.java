package org.shenguan.launcher.check;

import java.util.List;

/** A hop that did not come true, with the processes whose logs may tell why. */
public final class HopFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> suspects;

    HopFailure(String why, String... suspects) {
        super(why);
        this.suspects = List.of(suspects);
    }

    /** The names of processes; empty when it may be any. */
    List<String> suspects() {
        return suspects;
    }
}
