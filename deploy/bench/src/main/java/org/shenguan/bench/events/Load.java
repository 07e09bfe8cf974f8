package org.shenguan.bench.events;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * 负载: the same transactions for every way that is measured. 10,000 subjects, of which 40 hot ones take
 * a fifth of all.
 */
record Load(int transactions, int writers) {

    private static final int SUBJECTS = 10_000;
    private static final int HOT = 40;
    private static final int HOT_SHARE = 5;

    /** About 600 bytes of business content. */
    static final String CONTENT = "{\"materials\": \"" + "材料齐全，符合法定条件。".repeat(16) + "\"}";

    /**
     * One transaction to make.
     *
     * @param sequence rises by subject
     */
    record Item(UUID id, String subject, long sequence) {}

    /** All items, the same for a seed; a subject's items are made by one writer, in order. */
    List<List<Item>> byWriter(long seed) {
        Random random = new Random(seed);
        long[] sequences = new long[SUBJECTS];
        List<List<Item>> items =
                IntStream.range(0, writers)
                        .<List<Item>>mapToObj(_ -> new java.util.ArrayList<>())
                        .toList();
        for (int i = 0; i < transactions; i++) {
            int subject =
                    random.nextInt(HOT_SHARE) == 0
                            ? random.nextInt(HOT)
                            : HOT + random.nextInt(SUBJECTS - HOT);
            items.get(subject % writers)
                    .add(
                            new Item(
                                    new UUID(random.nextLong(), random.nextLong()),
                                    "subject-" + subject,
                                    ++sequences[subject]));
        }
        return items;
    }

    /** Makes them all, each writer on its own thread, and returns the nanoseconds it took. */
    long run(long seed, Consumer<Item> transaction) throws Exception {
        List<List<Item>> work = byWriter(seed);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> ends =
                    work.stream()
                            .<Future<?>>map(
                                    items -> threads.submit(() -> items.forEach(transaction)))
                            .toList();
            for (Future<?> end : ends) {
                end.get();
            }
        }
        return System.nanoTime() - start;
    }
}
