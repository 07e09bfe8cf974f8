package org.shenguan.chassis.due;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 逾期事项数: the gauge {@code shenguan.due.overdue}, one for each kind of item that is or was open. Kinds
 * are the program's own words, so there are few.
 */
final class DueMeters {

    private final JdbcClient jdbc;
    private final ScopeSwitch scopes;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, Double> overdue = new ConcurrentHashMap<>();

    DueMeters(JdbcClient jdbc, ScopeSwitch scopes, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
        this.meters = meters;
    }

    /** Counts anew; what cannot be counted is not a number, never the figure of before. */
    void look() {
        Map<String, Double> counted;
        try {
            counted = scopes.within(RowScope.everything(), this::count);
        } catch (RuntimeException outage) {
            overdue.replaceAll((kind, before) -> Double.NaN);
            throw outage;
        }
        overdue.replaceAll((kind, before) -> counted.getOrDefault(kind, 0.0));
        counted.forEach((kind, figure) -> {
            if (overdue.put(kind, figure) == null) {
                Gauge.builder("shenguan.due.overdue", () -> overdue.get(kind))
                        .tag("kind", kind)
                        .description("Open items past their last moment")
                        .register(meters);
            }
        });
    }

    private Map<String, Double> count() {
        Map<String, Double> counted = new HashMap<>();
        jdbc.sql(
                        """
                        select kind, count(*) filter (where due_on <= ? and due_at <= ?)
                        from due_item where state = 'OPEN' group by kind
                        """)
                .param(Date.valueOf(ChinaTime.today(clock)))
                .param(Timestamp.from(clock.instant()))
                .query(row -> {
                    counted.put(row.getString(1), (double) row.getLong(2));
                });
        return counted;
    }
}
