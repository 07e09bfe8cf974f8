package org.shenguan.launcher;

import java.util.List;

/**
 * What the command line asks for.
 *
 * @param portOffset added to every standard port, so that a second checkout can run beside the first
 */
record Arguments(Mode mode, boolean fresh, boolean training, int portOffset) {

    enum Mode {
        UP,
        CHECK
    }

    static Arguments parse(List<String> words) {
        Mode mode = Mode.UP;
        boolean fresh = false;
        boolean training = true;
        int portOffset = 0;
        var rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--check" -> mode = Mode.CHECK;
                case "--fresh" -> fresh = true;
                case "--no-training" -> training = false;
                case "--port-offset" -> portOffset = number(rest.hasNext() ? rest.next() : "");
                default ->
                        throw new LaunchFailure(
                                "Unknown option " + word + ". See deploy/up --help.");
            }
        }
        if (mode == Mode.CHECK && (fresh || portOffset != 0)) {
            throw new LaunchFailure(
                    "--check makes its own folder and takes free ports: leave out --fresh and"
                            + " --port-offset.");
        }
        return new Arguments(mode, fresh, training && mode == Mode.UP, portOffset);
    }

    private static int number(String word) {
        if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > 40_000) {
            throw new LaunchFailure("--port-offset needs a number between 0 and 40000.");
        }
        return Integer.parseInt(word);
    }
}
