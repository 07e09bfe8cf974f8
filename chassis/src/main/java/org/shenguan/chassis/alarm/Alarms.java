package org.shenguan.chassis.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alarms of this replica. Each one stands as the gauge {@code shenguan.alarm} (1 while raised), in
 * the log when it begins and when it ends, and in the list that operators read.
 */
public final class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<Key, Alarm> raised = new ConcurrentHashMap<>();

    private record Key(String kind, String about) {}

    public Alarms(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Raises an alarm; one that is raised already keeps its beginning. */
    public void raise(String kind, String about, String detail) {
        Key key = new Key(kind, about);
        Alarm before = raised.get(key);
        Alarm now =
                new Alarm(kind, about, detail, before == null ? clock.instant() : before.since());
        raised.put(key, now);
        if (before == null) {
            // The registry keeps the first gauge of a name and its tags, so this is done once.
            Gauge.builder("shenguan.alarm", () -> raised.containsKey(key) ? 1 : 0)
                    .tag("kind", kind)
                    .tag("about", about)
                    .register(meters);
            log.error("Alarm {} about {}: {}", kind, about, detail);
        }
    }

    /** Ends an alarm, if it is raised. */
    public void clear(String kind, String about) {
        if (raised.remove(new Key(kind, about)) != null) {
            log.info("Alarm {} about {} is over", kind, about);
        }
    }

    /** What is raised now, longest first. */
    public List<Alarm> active() {
        return raised.values().stream().sorted(Comparator.comparing(Alarm::since)).toList();
    }
}
