package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.enforcement.penalty.Penalty;
import org.shenguan.enforcement.penalty.PenaltyKind;
import org.shenguan.enforcement.penalty.PenaltyPlan;

/** One penalty of a request, by its national code. */
record PenaltyRequest(
        @Schema(description = "处罚种类代码 01 至 14（行政处罚法第九条）") @NotBlank(message = "不能为空") String kind,
        @Schema(description = "处罚内容")
                @NotBlank(message = "不能为空")
                @Size(max = 1000, message = "不得超过 1000 字")
                String description) {

    static PenaltyPlan plan(
            List<PenaltyRequest> requested, @Nullable String fine, List<String> basis) {
        List<Penalty> penalties = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            String field = "/penalties/" + i + "/kind";
            PenaltyRequest one = requested.get(i);
            PenaltyKind kind =
                    PenaltyKind.ofCode(one.kind())
                            .orElseThrow(() ->
                                    InvalidRequest.of(
                                            field, one.kind(), "not-allowed", "处罚种类代码应为 01 至 14。"));
            penalties.add(new Penalty(kind, one.description()));
        }
        return new PenaltyPlan(penalties, fine == null ? null : Yuan.of(fine), basis);
    }
}
