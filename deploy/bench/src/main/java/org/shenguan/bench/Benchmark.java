package org.shenguan.bench;

import java.util.List;

/** 测量: one question about speed, answered against a named baseline. */
@FunctionalInterface
public interface Benchmark {

    /** Measures and tells what was found. */
    Findings run(BenchPostgres postgres, List<String> options) throws Exception;
}
