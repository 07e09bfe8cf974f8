package org.shenguan.chassis.idempotency;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys and the answers given under them, in the same database as the effects. */
final class AnswerStore {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the key for the current transaction. Another transaction that holds the same key makes
     * this one wait on the unique index until that one ends, or until the wait is over.
     *
     * @return false if an earlier request had its effect under this key
     */
    boolean claim(KeyedRequest request, Duration wait) {
        lockTimeout(wait.toMillis() + "ms");
        int claimed =
                jdbc.sql(
                                """
                                insert into idempotency_key (caller, method, path, key, fingerprint)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                request.caller(),
                                request.method(),
                                request.path(),
                                request.key(),
                                request.fingerprint())
                        .update();
        lockTimeout("0");
        return claimed == 1;
    }

    private void lockTimeout(String timeout) {
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(timeout)
                .query(String.class)
                .single();
    }

    StoredAnswer find(KeyedRequest request) {
        return jdbc.sql(
                        """
                        select fingerprint, status, content_type, location, etag, body from idempotency_key
                        where caller = ? and method = ? and path = ? and key = ?
                        """)
                .params(request.caller(), request.method(), request.path(), request.key())
                .query((row, _) ->
                        new StoredAnswer(
                                row.getString("fingerprint"),
                                row.getInt("status"),
                                row.getString("content_type"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getBytes("body")))
                .single();
    }

    void keep(KeyedRequest request, StoredAnswer answer) {
        jdbc.sql(
                        """
                        update idempotency_key
                        set status = ?, content_type = ?, location = ?, etag = ?, body = ?
                        where caller = ? and method = ? and path = ? and key = ?
                        """)
                .param(answer.status)
                .param(answer.contentType)
                .param(answer.location)
                .param(answer.etag)
                .param(answer.body)
                .param(request.caller())
                .param(request.method())
                .param(request.path())
                .param(request.key())
                .update();
    }

    /** Forgets keys older than this, a batch at a time. */
    void prune(Duration keep) {
        int removed;
        do {
            removed =
                    jdbc.sql(
                                    """
                                    delete from idempotency_key where ctid in
                                        (select ctid from idempotency_key
                                         where claimed_at < now() - make_interval(secs => ?) limit ?)
                                    """)
                            .params(keep.toSeconds(), BATCH)
                            .update();
        } while (removed == BATCH);
    }
}
