package org.shenguan.launcher.check;

import java.util.function.Consumer;

/** A hop in a few lines. */
record Step(String name, Consumer<LoopContext> act) implements Hop {

    @Override
    public void run(LoopContext context) {
        act.accept(context);
    }
}
