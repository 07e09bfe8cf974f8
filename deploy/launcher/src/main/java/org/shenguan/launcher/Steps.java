package org.shenguan.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work done at once where its parts do not need each other, given up as soon as one part fails. */
final class Steps implements AutoCloseable {

    /** One part of the work. */
    record Step(CompletableFuture<Void> done) {}

    private final Console console;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();

    Steps(Console console, CompletableFuture<ManagedProcess> death) {
        this.console = console;
        death.thenAccept(process -> trouble.completeExceptionally(process.died()));
    }

    /** Does it as soon as the others are done, and says when it begins and how long it took. */
    Step run(String name, Runnable work, Step... after) {
        return add(
                () -> {
                    long start = System.nanoTime();
                    console.step(name, "starting");
                    work.run();
                    console.step(name, "ready in %d ms".formatted(Console.millisSince(start)));
                },
                after);
    }

    /** Does it without a word unless it takes long enough to make one wonder. */
    Step quietly(String name, Runnable work) {
        return add(() -> {
            long start = System.nanoTime();
            work.run();
            long millis = Console.millisSince(start);
            if (millis > 1000) {
                console.step(name, "took %d ms".formatted(millis));
            }
        });
    }

    /** Waits for the end of all, or for the first failure. */
    void awaitAll() {
        var end =
                CompletableFuture.anyOf(
                        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), trouble);
        try {
            end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Parts still at work end with the processes they wait for. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Step add(Runnable work, Step... after) {
        var first = new CompletableFuture<?>[after.length];
        for (int i = 0; i < after.length; i++) {
            first[i] = after[i].done();
        }
        var done = CompletableFuture.allOf(first).thenRunAsync(work, threads);
        done.whenComplete((_, failure) -> {
            if (failure != null) {
                trouble.completeExceptionally(
                        failure instanceof CompletionException wrapped && wrapped.getCause() != null
                                ? wrapped.getCause()
                                : failure);
            }
        });
        all.add(done);
        return new Step(done);
    }
}
