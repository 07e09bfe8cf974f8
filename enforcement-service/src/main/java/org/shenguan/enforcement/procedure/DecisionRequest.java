package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.LicenseProposal;

@Schema(description = "处罚或者不予处罚的决定")
record DecisionRequest(
        @NotNull(message = "不能为空") DecisionOutcome outcome,
        @Schema(description = "处罚；不予处罚时不填") @Nullable List<@Valid PenaltyRequest> penalties,
        @Schema(description = "罚款金额（元），十进制字符串；含罚款（02）时必填")
                @Pattern(regexp = MONEY, message = "应为至多两位小数的十进制金额")
                @Nullable String fine,
        @Schema(description = "依据的法律、法规、规章及条款") @NotEmpty(message = "至少一项")
                List<@NotBlank(message = "不能为空") String> basis,
        @Schema(description = "裁量说明") @Size(max = 2000, message = "不得超过 2000 字")
                @Nullable String discretion,
        @Schema(description = "许可证件处理建议") @Valid @Nullable ProposalRequest licenseProposal,
        @Schema(description = "集体讨论，情节复杂或者重大违法行为必填") @Valid
                @Nullable DeliberationRequest deliberation) {

    static final String MONEY = "(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?";

    record ProposalRequest(
            @NotNull(message = "不能为空") LicenseProposal.Action action,
            @NotBlank(message = "不能为空") String licenseNumber) {}

    record DeliberationRequest(
            @NotEmpty(message = "不能为空") List<@NotBlank(message = "不能为空") String> participants,
            @NotBlank(message = "不能为空") String conclusion) {}

    DecisionDraft draft() {
        boolean imposes = penalties != null && !penalties.isEmpty();
        return new DecisionDraft(
                outcome,
                imposes || fine != null
                        ? PenaltyRequest.plan(
                                penalties == null ? List.of() : penalties, fine, basis)
                        : null,
                basis,
                discretion,
                licenseProposal == null
                        ? null
                        : new LicenseProposal(
                                licenseProposal.action(), licenseProposal.licenseNumber()),
                deliberation == null
                        ? null
                        : new Deliberation(deliberation.participants(), deliberation.conclusion()));
    }
}
