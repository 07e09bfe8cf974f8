package org.shenguan.chassis.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 审计链 as the database holds it, read in pieces of bounded size, each in a query of its own. */
final class AuditChain {

    static final int PIECE = 1000;

    private static final HexFormat HEX = HexFormat.of();
    private static final String LINKS =
            """
            select link.position, link.settled, link.entry_id, link.entry_hash, link.link_hash, entry.*
            from audit_link link
            left join (select %s from audit_entry) entry on entry.id = link.entry_id
            """
                    .formatted(AuditEntry.COLUMNS);
    private static final String CHECKPOINTS =
            "select position, link_hash, made_at, key_id, public_key, signature from audit_checkpoint ";

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link with its entry, which is null when it is gone or outside the caller's row scope. */
    record Linked(AuditLink link, @Nullable AuditEntry entry) {}

    List<Linked> after(long position, int limit) {
        return jdbc.sql(LINKS + " where link.position > ? order by link.position limit ?")
                .params(position, Math.min(limit, PIECE))
                .query((row, _) ->
                        new Linked(
                                readLink(row),
                                row.getObject("id") == null ? null : AuditEntry.read(row)))
                .list();
    }

    Optional<AuditLink> at(long position) {
        return position == 0
                ? Optional.of(AuditLink.GENESIS)
                : jdbc.sql("select * from audit_link where position = ?")
                        .param(position)
                        .query((row, _) -> readLink(row))
                        .optional();
    }

    AuditLink last() {
        return jdbc.sql("select * from audit_link order by position desc limit 1")
                .query((row, _) -> readLink(row))
                .optional()
                .orElse(AuditLink.GENESIS);
    }

    /** Checkpoints after one position up to another, in order. */
    List<AuditCheckpoint> checkpoints(long after, long through, int limit) {
        return jdbc.sql(
                        CHECKPOINTS
                                + "where position > ? and position <= ? order by position limit ?")
                .params(after, through, limit)
                .query((row, _) -> readCheckpoint(row))
                .list();
    }

    Optional<AuditCheckpoint> lastCheckpoint() {
        return jdbc.sql(CHECKPOINTS + "order by position desc limit 1")
                .query((row, _) -> readCheckpoint(row))
                .optional();
    }

    void add(AuditCheckpoint checkpoint) {
        jdbc.sql(
                        """
                        insert into audit_checkpoint
                            (position, link_hash, made_at, key_id, public_key, signature)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(checkpoint.position())
                .param(HEX.parseHex(checkpoint.linkHash()))
                .param(OffsetDateTime.ofInstant(checkpoint.madeAt(), ZoneOffset.UTC))
                .param(checkpoint.keyId())
                .param(checkpoint.publicKey())
                .param(checkpoint.signature())
                .update();
    }

    /**
     * The first entry that has no link although its transaction was settled. In a restored database
     * that counts its transactions anew nothing can be said until the sealer has followed.
     */
    Optional<Long> firstUnsealed() {
        return jdbc.sql(
                        """
                        select entry.id
                        from audit_entry entry,
                             (select settled from audit_link order by position desc limit 1) last
                        where entry.transaction_id < last.settled
                          and last.settled <= pg_snapshot_xmax(pg_current_snapshot())
                          and not exists (select from audit_link where entry_id = entry.id)
                        order by entry.id limit 1
                        """)
                .query(Long.class)
                .optional();
    }

    /** Entries without a link by number, whether they wait to be sealed or were slipped in. */
    List<AuditEntry> unlinked(long afterId) {
        return jdbc.sql(
                        """
                        select %s from audit_entry entry
                        where id > ? and not exists (select from audit_link where entry_id = entry.id)
                        order by id limit %d
                        """
                                .formatted(AuditEntry.COLUMNS, PIECE))
                .param(afterId)
                .query((row, _) -> AuditEntry.read(row))
                .list();
    }

    static AuditCheckpoint readCheckpoint(ResultSet row) throws SQLException {
        return new AuditCheckpoint(
                row.getLong("position"),
                HEX.formatHex(row.getBytes("link_hash")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("public_key"),
                row.getString("signature"));
    }

    private static AuditLink readLink(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong("position"),
                Long.parseLong(row.getString("settled")),
                row.getLong("entry_id"),
                HEX.formatHex(row.getBytes("entry_hash")),
                HEX.formatHex(row.getBytes("link_hash")));
    }
}
