package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shenguan.approval.numbering.SerialStore;
import org.shenguan.chassis.calendar.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 文书登记: every act hands out a numbered document, which is never changed. */
@Component
class DocumentRegister {

    private final JdbcClient jdbc;
    private final SerialStore serials;

    DocumentRegister(JdbcClient jdbc, SerialStore serials) {
        this.jdbc = jdbc;
        this.serials = serials;
    }

    @Schema(description = "文书")
    record Document(
            @Schema(description = "文书编号") String number,
            @Schema(description = "种类") DocumentKind kind,
            @Schema(description = "名称") String title,
            @Schema(description = "内容") String content,
            @Schema(description = "出具时间") Instant issuedAt,
            @Schema(description = "出具人") String issuedBy) {}

    /** Issues the document and says under which number. */
    String issue(
            ApplicationHead head, DocumentKind kind, String content, Instant at, String issuedBy) {
        String number = serials.documentNumber(head.region(), kind.word(), ChinaTime.dateOf(at));
        jdbc.sql(
                        """
                        insert into application_document (number, application_id, kind, title, content, \
                        issued_at, issued_by, region, department)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(number)
                .param(head.id())
                .param(kind.name())
                .param(kind.title())
                .param(content)
                .param(Timestamp.from(at))
                .param(issuedBy)
                .param(head.region().value())
                .param(head.department().code())
                .update();
        return number;
    }

    List<Document> of(UUID applicationId) {
        return jdbc.sql(
                        """
                        select * from application_document where application_id = ?
                        order by issued_at, number
                        """)
                .param(applicationId)
                .query((row, _) ->
                        new Document(
                                row.getString("number"),
                                DocumentKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getString("content"),
                                row.getTimestamp("issued_at").toInstant(),
                                row.getString("issued_by")))
                .list();
    }
}
