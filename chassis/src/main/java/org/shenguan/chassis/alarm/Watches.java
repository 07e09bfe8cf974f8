package org.shenguan.chassis.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps all watches of this replica, each on a thread of its own. */
public final class Watches implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watches.class);

    private final List<Watch> watches;
    private final boolean startsByItself;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Watches(List<Watch> watches, boolean startsByItself) {
        this.watches = List.copyOf(watches);
        this.startsByItself = startsByItself;
    }

    @Override
    public void start() {
        running = true;
        for (Watch watch : watches) {
            threads.add(Thread.ofVirtual().name("watch-" + watch.name()).start(() -> keep(watch)));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep(Watch watch) {
        while (running) {
            try {
                watch.look().run();
            } catch (RuntimeException outage) {
                log.warn("The watch over {} sees nothing: {}", watch.name(), outage.toString());
            }
            if (running) {
                LockSupport.parkNanos(watch.period().toNanos());
            }
        }
    }
}
