package org.shenguan.warning.watch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 监测名单. */
@Component
public class WatchRegister {

    private final JdbcClient jdbc;

    WatchRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the subject or learns what is new about it, and holds its row until the transaction ends,
     * so that what several topics say about one subject is taken one after the other.
     *
     * @param agencyRegion stands in for a region that the event does not name
     */
    public WatchedSubject meet(
            String uscc,
            String name,
            @Nullable String region,
            String agencyRegion,
            boolean safetyRelated) {
        jdbc.sql(
                        """
                        insert into watched_subject as known
                            (uscc, name, region, located, safety_related)
                        values (?, ?, ?, ?, ?)
                        on conflict (uscc) do update set
                            name = excluded.name,
                            region = case when excluded.located or not known.located
                                then excluded.region else known.region end,
                            located = excluded.located or known.located,
                            safety_related = excluded.safety_related or known.safety_related
                        """)
                .param(uscc)
                .param(name)
                .param(region == null ? agencyRegion : region)
                .param(region != null)
                .param(safetyRelated)
                .update();
        return find(uscc).orElseThrow();
    }

    /** Holds the subject's row until the transaction ends. */
    public void hold(String uscc) {
        jdbc.sql("select uscc from watched_subject where uscc = ? for update")
                .param(uscc)
                .query((row, _) -> row.getString("uscc"))
                .list();
    }

    /** The subject, if it is watched within the caller's scope. */
    public Optional<WatchedSubject> find(String uscc) {
        return jdbc.sql("select * from watched_subject where uscc = ?")
                .param(uscc)
                .query((row, _) -> {
                    String region = row.getString("region");
                    return new WatchedSubject(
                            new Subject(
                                    row.getString("uscc"),
                                    row.getString("name"),
                                    row.getBoolean("located") ? region : null),
                            region,
                            row.getBoolean("safety_related"));
                })
                .optional();
    }
}
