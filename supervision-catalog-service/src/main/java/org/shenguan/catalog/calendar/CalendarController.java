package org.shenguan.catalog.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.HolidayNotice;
import org.shenguan.chassis.calendar.LocalClosure;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/catalog/calendar")
@Tag(name = "工作日历")
class CalendarController {

    private static final Listing<ClosureView> CLOSURES =
            Listing.of(
                            "select *, region || ' ' || closed_on || ' ' || version as id from local_closure",
                            "id",
                            FilterType.TEXT,
                            (row, _) ->
                                    new ClosureView(
                                            row.getString("region"),
                                            row.getObject("closed_on", LocalDate.class),
                                            row.getLong("version"),
                                            row.getString("reason"),
                                            row.getString("authority"),
                                            row.getTimestamp("declared_at").toInstant()))
                    .sort("date", "closed_on", FilterType.DATE)
                    .defaultSort("-date")
                    .filter("region", "region = ?", FilterType.TEXT)
                    .build();

    private final CalendarDesk desk;
    private final JdbcClient jdbc;
    private final Listing<NoticeView> notices;

    CalendarController(CalendarDesk desk, JdbcClient jdbc, JsonMapper json) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.notices =
                Listing.of(
                                "select *, year * 1000000 + version as id from calendar_notice",
                                "id",
                                FilterType.INTEGER,
                                (row, _) ->
                                        new NoticeView(
                                                row.getInt("year"),
                                                row.getLong("version"),
                                                row.getString("title"),
                                                row.getString("document_number"),
                                                row.getObject("published_on", LocalDate.class),
                                                List.of(
                                                        json.readValue(
                                                                row.getString("arrangements"),
                                                                ArrangementBody[].class)),
                                                row.getTimestamp("declared_at").toInstant()))
                        .sort("year", "year", FilterType.INTEGER)
                        .defaultSort("-year")
                        .filter("year", "year = ?", FilterType.INTEGER)
                        .build();
    }

    @Schema(description = "一项安排，起止日均含")
    record ArrangementBody(
            @Schema(description = "性质：OFF 放假，WORK 调休上班") @NotNull(message = "应载明性质")
                    HolidayNotice.Arrangement.Kind kind,
            @Schema(description = "起始日") @NotNull(message = "应载明起始日") LocalDate from,
            @Schema(description = "终止日") @NotNull(message = "应载明终止日") LocalDate to,
            @Schema(description = "节日名称") @NotBlank(message = "应载明节日名称") String name) {}

    @Schema(description = "一年的放假和调休安排，应当完整：再次登记即以新的一版整体更正")
    record NoticeRequest(
            @Schema(description = "年份") int year,
            @Schema(description = "通知名称") @NotBlank(message = "应载明通知名称") String title,
            @Schema(description = "文号") @NotBlank(message = "应载明文号") String documentNumber,
            @Schema(description = "印发日期") @Nullable LocalDate publishedOn,
            @Schema(description = "安排") @NotEmpty(message = "应载明安排")
                    List<@Valid ArrangementBody> arrangements) {}

    @Schema(description = "地方放假")
    record ClosureRequest(
            @Schema(description = "行政区划代码，及于其下级") @NotNull(message = "应载明行政区划") DivisionCode region,
            @Schema(description = "放假日") @NotNull(message = "应载明放假日") LocalDate date,
            @Schema(description = "事由") @NotBlank(message = "应载明事由") String reason,
            @Schema(description = "决定机关及文号") @NotBlank(message = "应载明决定机关及文号") String authority) {}

    @Schema(description = "登记结果")
    record DeclaredView(@Schema(description = "同一年内的版本") long version) {}

    @Schema(description = "已登记的放假安排")
    record NoticeView(
            @Schema(description = "年份") int year,
            @Schema(description = "版本，同一年最新一版有效") long version,
            @Schema(description = "通知名称") String title,
            @Schema(description = "文号") @Nullable String documentNumber,
            @Schema(description = "印发日期") @Nullable LocalDate publishedOn,
            @Schema(description = "安排") List<ArrangementBody> arrangements,
            @Schema(description = "登记时间") Instant declaredAt) {}

    @Schema(description = "已登记的地方放假")
    record ClosureView(
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "放假日") LocalDate date,
            @Schema(description = "版本") long version,
            @Schema(description = "事由") String reason,
            @Schema(description = "决定机关及文号") String authority,
            @Schema(description = "登记时间") Instant declaredAt) {}

    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一年的放假和调休安排：各服务随即按此计算，未办结的期限随之变动并说明原因")
    DeclaredView declare(@Valid @RequestBody NoticeRequest request) {
        return new DeclaredView(desk.declare(lawful("/arrangements", () -> notice(request))));
    }

    @PostMapping("/closures")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记地方放假")
    DeclaredView declare(@Valid @RequestBody ClosureRequest request) {
        return new DeclaredView(
                desk.declare(
                        new LocalClosure(
                                request.region(),
                                request.date(),
                                request.reason(),
                                request.authority())));
    }

    @GetMapping("/notices")
    @Operation(summary = "已登记的放假安排")
    KeysetPage<NoticeView> notices(@RequestParam Map<String, String> parameters) {
        return notices.page(jdbc, parameters);
    }

    @GetMapping("/closures")
    @Operation(summary = "已登记的地方放假")
    KeysetPage<ClosureView> closures(@RequestParam Map<String, String> parameters) {
        return CLOSURES.page(jdbc, parameters);
    }

    private static HolidayNotice notice(NoticeRequest request) {
        return new HolidayNotice(
                request.year(),
                request.title(),
                request.documentNumber(),
                request.publishedOn(),
                null,
                request.arrangements().stream()
                        .map(it ->
                                new HolidayNotice.Arrangement(
                                        it.kind(), it.from(), it.to(), it.name()))
                        .toList());
    }

    /** The notice itself knows what cannot be: a make-up day in the week, a day named twice. */
    private static HolidayNotice lawful(String field, Supplier<HolidayNotice> notice) {
        try {
            return notice.get();
        } catch (IllegalArgumentException refused) {
            throw InvalidRequest.of(field, "", "calendar", String.valueOf(refused.getMessage()));
        }
    }
}
