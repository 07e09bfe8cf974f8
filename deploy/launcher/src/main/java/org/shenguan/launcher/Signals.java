package org.shenguan.launcher;

import java.io.IOException;

/** Sends a process the signal it ends gracefully by. */
final class Signals {

    private Signals() {}

    static void send(ProcessHandle process, Command.Stop signal) {
        if (!process.isAlive()) {
            return;
        }
        if (signal == Command.Stop.TERM || !interrupt(process.pid())) {
            process.destroy();
        }
    }

    // Java itself sends TERM and KILL only.
    private static boolean interrupt(long pid) {
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
