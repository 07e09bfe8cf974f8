package org.shenguan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One process to start.
 *
 * @param name the name of its log and its pid file
 * @param stop the signal that ends it gracefully
 */
record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        Path directory,
        Stop stop) {

    /** PostgreSQL waits for its clients on TERM and closes them on INT. */
    enum Stop {
        TERM,
        INT
    }

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(String name, Path directory, List<String> words) {
        return new Command(name, words, Map.of(), directory, Stop.TERM);
    }

    Command with(Map<String, String> variables) {
        return new Command(name, words, variables, directory, stop);
    }

    Command stoppedBy(Stop signal) {
        return new Command(name, words, environment, directory, signal);
    }

    Command prefixed(List<String> prefix) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(name, all, environment, directory, stop);
    }
}
