package org.shenguan.launcher;

import java.io.PrintStream;
import java.util.List;

/** Progress on the terminal, one line a step, whichever thread takes it. */
public final class Console {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A step of one part: {@code [  2.1 s] PostgreSQL: starting}. */
    public synchronized void step(String part, String what) {
        out.printf("[%6.1f s] %-28s %s%n", millisSince(start) / 1000.0, part, what);
        out.flush();
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public synchronized void tail(String name, List<String> lines) {
        out.println("--- last lines of the log of " + name + " ---");
        lines.forEach(line -> out.println("    " + line));
        out.flush();
    }

    static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
