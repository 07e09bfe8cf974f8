package org.shenguan.inspection.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.inspection.lottery.Contribution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the draws. Documents and fingerprints can be added and never changed: the role has no right to. */
@Repository
class DrawRegister {

    private final JdbcClient jdbc;

    DrawRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 抽取文档. */
    enum Document {
        /** 抽取依据. */
        INPUT,
        /** 各项摘要. */
        COMMITMENT,
        /** 抽取结果. */
        RESULT
    }

    long count(DrawState state) {
        return jdbc.sql("select count(*) from draw where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    void add(Draw draw) {
        Announcement announced = draw.announcement();
        jdbc.sql(
                        """
                        insert into draw (id, region, department, name, item_code, item_name, algorithm, commitment,
                            candidate_count, exclusion_count, officer_count, sample_size, parties, check_by, state,
                            created_by, committed_at, replaces)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(draw.id())
                .param(announced.region())
                .param(announced.department())
                .param(announced.name())
                .param(announced.itemCode())
                .param(announced.itemName())
                .param(announced.algorithm())
                .param(announced.commitment())
                .param(announced.candidateCount())
                .param(announced.exclusionCount())
                .param(announced.officerCount())
                .param(announced.sampleSize())
                .param(announced.parties())
                .param(announced.checkBy())
                .param(draw.state().name())
                .param(announced.createdBy())
                .param(utc(announced.committedAt()))
                .param(announced.replaces())
                .update();
    }

    void add(UUID drawId, Document kind, byte[] content) {
        jdbc.sql("insert into draw_document (draw_id, kind, content) values (?, ?, ?)")
                .param(drawId)
                .param(kind.name())
                .param(content)
                .update();
    }

    Optional<byte[]> find(UUID drawId, Document kind) {
        return jdbc.sql("select content from draw_document where draw_id = ? and kind = ?")
                .param(drawId)
                .param(kind.name())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    Optional<Draw> find(UUID id) {
        return jdbc.sql("select * from draw where id = ?")
                .param(id)
                .query((row, _) -> draw(row))
                .optional();
    }

    /** Holds the row until the transaction ends, so that two at once become one after the other. */
    Optional<Draw> lock(UUID id) {
        return jdbc.sql("select * from draw where id = ? for update")
                .param(id)
                .query((row, _) -> draw(row))
                .optional();
    }

    void contributed(Draw draw, String partyName, Instant at) {
        Contribution last = draw.contributions().getLast();
        jdbc.sql(
                        """
                        insert into draw_contribution (draw_id, position, party, party_name, role, commitment, committed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draw.id(),
                        draw.contributions().size(),
                        last.party(),
                        partyName,
                        last.role())
                .params(List.of(last.commitment(), utc(at)))
                .update();
        save(draw);
    }

    void revealed(Draw draw, String party, String value, Instant at) {
        jdbc.sql(
                        """
                        update draw_contribution set value = ?, revealed_at = ? where draw_id = ? and party = ?
                        """)
                .params(value, utc(at), draw.id(), party)
                .update();
        save(draw);
    }

    void save(Draw draw) {
        Instant drawnAt = draw.drawnAt();
        jdbc.sql(
                        """
                        update draw set state = ?, sealed = ?, seed = ?, result_digest = ?, drawn_by = ?, drawn_at = ?
                        where id = ?
                        """)
                .param(draw.state().name())
                .param(draw.sealed())
                .param(draw.seed())
                .param(draw.resultDigest())
                .param(draw.drawnBy())
                .param(drawnAt == null ? null : utc(drawnAt))
                .param(draw.id())
                .update();
    }

    void redrawRequested(Draw draw) {
        Redraw redraw = draw.requireRedraw();
        jdbc.sql(
                        """
                        insert into draw_redraw (draw_id, reason, requested_by, requested_at) values (?, ?, ?, ?)
                        """)
                .params(draw.id(), redraw.reason(), redraw.requestedBy(), utc(redraw.requestedAt()))
                .update();
    }

    /** Names who agreed and what replaces it, which must have been added before. */
    void voided(Draw draw) {
        Redraw redraw = draw.requireRedraw();
        jdbc.sql(
                        """
                        update draw_redraw set approved_by = ?, approved_at = ?, replaced_by = ? where draw_id = ?
                        """)
                .params(
                        Objects.requireNonNull(redraw.approvedBy()),
                        utc(Objects.requireNonNull(redraw.approvedAt())),
                        Objects.requireNonNull(redraw.replacedBy()),
                        draw.id())
                .update();
        save(draw);
    }

    private Draw draw(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime drawnAt = row.getObject("drawn_at", OffsetDateTime.class);
        Announcement announcement =
                new Announcement(
                        id,
                        row.getString("region"),
                        row.getString("department"),
                        row.getString("name"),
                        row.getString("item_code"),
                        row.getString("item_name"),
                        row.getString("algorithm"),
                        row.getString("commitment"),
                        row.getInt("candidate_count"),
                        row.getInt("exclusion_count"),
                        row.getInt("officer_count"),
                        row.getInt("sample_size"),
                        row.getInt("parties"),
                        row.getObject("check_by", LocalDate.class),
                        row.getString("created_by"),
                        row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("replaces", UUID.class));
        return new Draw(
                announcement,
                DrawState.valueOf(row.getString("state")),
                contributions(id),
                row.getString("sealed"),
                row.getString("seed"),
                row.getString("result_digest"),
                row.getString("drawn_by"),
                drawnAt == null ? null : drawnAt.toInstant(),
                redraw(id));
    }

    private @Nullable Redraw redraw(UUID id) {
        return jdbc.sql("select * from draw_redraw where draw_id = ?")
                .param(id)
                .query((row, _) -> {
                    OffsetDateTime approvedAt = row.getObject("approved_at", OffsetDateTime.class);
                    return new Redraw(
                            row.getString("reason"),
                            row.getString("requested_by"),
                            row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                            row.getString("approved_by"),
                            approvedAt == null ? null : approvedAt.toInstant(),
                            row.getObject("replaced_by", UUID.class));
                })
                .optional()
                .orElse(null);
    }

    private List<Contribution> contributions(UUID id) {
        return jdbc.sql("select * from draw_contribution where draw_id = ? order by position")
                .param(id)
                .query((row, _) ->
                        new Contribution(
                                row.getString("party"),
                                row.getString("role"),
                                row.getString("commitment"),
                                row.getString("value")))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
