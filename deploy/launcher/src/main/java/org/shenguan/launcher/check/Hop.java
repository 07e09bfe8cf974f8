package org.shenguan.launcher.check;

/** One step of the loop that a user or another department would see happen. */
interface Hop {

    /** A few words that name it in the output. */
    String name();

    /** Does it, notes in the context what later hops need, and throws {@link HopFailure} when it does not come true. */
    void run(LoopContext context);
}
