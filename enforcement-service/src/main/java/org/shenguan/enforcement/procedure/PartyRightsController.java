package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.InvalidRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/enforcement/cases/{id}")
@Tag(name = "当事人的权利")
class PartyRightsController {

    private final PartyRights rights;
    private final CaseReading reading;

    PartyRightsController(PartyRights rights, CaseReading reading) {
        this.rights = rights;
        this.reading = reading;
    }

    @Schema(description = "行政处罚告知")
    record NoticeRequest(
            @NotEmpty(message = "至少一项") List<@Valid PenaltyRequest> penalties,
            @Schema(description = "拟罚款金额（元），十进制字符串")
                    @Pattern(regexp = DecisionRequest.MONEY, message = "应为至多两位小数的十进制金额")
                    @Nullable String fine,
            @Schema(description = "拟处罚的依据") @NotEmpty(message = "至少一项")
                    List<@NotBlank(message = "不能为空") String> basis,
            @Schema(description = "告知书送达日期，不填为今日") @Nullable LocalDate servedOn,
            @Schema(description = "告知书载明的陈述申辩最后一日；法律未规定天数") @Nullable LocalDate statementBy,
            @Schema(description = "行政机关认为属于其他较重处罚而给予听证权利的理由")
                    @Size(min = 1, max = 500, message = "应为 1 至 500 字")
                    @Nullable String otherSevere) {}

    @Schema(description = "陈述申辩及其复核，或者明确放弃")
    record StatementRequest(
            @Schema(description = "陈述、申辩的内容") @Size(max = 10000, message = "不得超过 10000 字")
                    @Nullable String content,
            @Schema(description = "复核意见") @Size(max = 5000, message = "不得超过 5000 字")
                    @Nullable String reviewOpinion,
            @Nullable Boolean waived,
            @Schema(description = "明确放弃的人") @Nullable String waivedBy) {}

    @Schema(description = "要求听证或者放弃听证，二者择一")
    record HearingChoiceRequest(
            @Nullable Boolean requested, @Nullable Boolean waived, @Nullable String waivedBy) {}

    @Schema(description = "听证笔录")
    record HearingRequest(
            @Schema(description = "通知听证时间、地点的日期") @NotNull(message = "不能为空") LocalDate notifiedOn,
            @Schema(description = "听证日期，不填为今日") @Nullable LocalDate heldOn,
            @Schema(description = "听证主持人") @NotNull(message = "不能为空") @Valid
                    CaseActController.OfficerRequest presider,
            @Schema(description = "当事人无正当理由拒不出席，视为放弃") @Nullable Boolean absent,
            @NotBlank(message = "不能为空") @Size(max = 10000, message = "不得超过 10000 字")
                    String summary) {}

    @PostMapping("/notice")
    @Operation(summary = "告知拟作出的处罚及当事人的权利")
    CaseView announce(@PathVariable UUID id, @Valid @RequestBody NoticeRequest request) {
        return reading.view(
                rights.announce(
                        id,
                        PenaltyRequest.plan(request.penalties(), request.fine(), request.basis()),
                        request.servedOn(),
                        request.statementBy(),
                        request.otherSevere()));
    }

    @PostMapping("/statement")
    @Operation(summary = "登记陈述申辩及复核意见，或者当事人明确放弃")
    CaseView statement(@PathVariable UUID id, @Valid @RequestBody StatementRequest request) {
        if (Boolean.TRUE.equals(request.waived())) {
            refuse("/content", request.content());
            return reading.view(
                    rights.waiveStatement(id, require("/waivedBy", request.waivedBy())));
        }
        refuse("/waivedBy", request.waivedBy());
        return reading.view(
                rights.hear(
                        id,
                        require("/content", request.content()),
                        require("/reviewOpinion", request.reviewOpinion())));
    }

    @PostMapping("/hearing-request")
    @Operation(summary = "登记当事人要求听证或者放弃听证")
    CaseView hearing(@PathVariable UUID id, @Valid @RequestBody HearingChoiceRequest request) {
        boolean requested = Boolean.TRUE.equals(request.requested());
        boolean waived = Boolean.TRUE.equals(request.waived());
        if (requested == waived) {
            throw InvalidRequest.of("/requested", null, "either-or", "要求听证与放弃听证应当择一。");
        }
        return reading.view(
                requested
                        ? rights.requestHearing(id)
                        : rights.waiveHearing(id, require("/waivedBy", request.waivedBy())));
    }

    @PostMapping("/hearing")
    @Operation(summary = "登记听证笔录")
    CaseView hold(@PathVariable UUID id, @Valid @RequestBody HearingRequest request) {
        return reading.view(
                rights.holdHearing(
                        id,
                        request.notifiedOn(),
                        request.heldOn(),
                        request.presider().officer(),
                        Boolean.TRUE.equals(request.absent()),
                        request.summary()));
    }

    private static String require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw InvalidRequest.of(field, value, "required", "缺少必填项“" + field + "”。");
        }
        return value;
    }

    private static void refuse(String field, @Nullable String value) {
        if (value != null) {
            throw InvalidRequest.of(field, value, "not-allowed", "陈述申辩与放弃不能同时登记。");
        }
    }
}
