package org.shenguan.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a Java child's command line: the launcher's own JDK, a small heap, the run's folder. */
final class JavaCommand {

    private JavaCommand() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> of(Layout layout, String heap, List<String> rest) {
        var words = new ArrayList<String>();
        words.add(java().toString());
        words.add("-Dshenguan.run=" + layout.run()); // by this a later start knows it for ours
        words.add("-Djava.io.tmpdir=" + layout.temporary());
        words.add("-Xmx" + heap);
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-XX:+UseCompactObjectHeaders");
        words.add("-Xss512k");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-Dfile.encoding=UTF-8");
        words.add("-Dstdout.encoding=UTF-8");
        words.addAll(rest);
        return List.copyOf(words);
    }
}
