package org.shenguan.inspection.draw;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 重抽 over HTTP. */
@RestController
@RequestMapping("/api/inspection/draws/{id}")
@Tag(name = "随机抽取")
class RedrawController {

    private final Redrawing redrawing;
    private final Drawing drawing;
    private final ProofJson proofs;

    RedrawController(Redrawing redrawing, Drawing drawing, ProofJson proofs) {
        this.redrawing = redrawing;
        this.drawing = drawing;
        this.proofs = proofs;
    }

    @Schema(description = "重抽申请")
    record RedrawRequest(
            @Schema(description = "理由，将予公开，不得载有个人信息")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @PostMapping("/redraw-requests")
    @Operation(summary = "申请重抽：说明理由，理由公开")
    DrawView request(@PathVariable UUID id, @Valid @RequestBody RedrawRequest request) {
        return view(redrawing.request(id, request.reason().strip()));
    }

    @PostMapping("/redraw")
    @Operation(summary = "批准重抽：原抽取作废并继续公开，未开始的任务撤回，按原方案重新组织抽取；返回作废的抽取")
    DrawView approve(@PathVariable UUID id) {
        return view(redrawing.approve(id));
    }

    @Deprecated
    @PostMapping("/redraws")
    @Operation(summary = "直接重抽：一律不予办理，应当申请重抽并经他人批准")
    DrawView redraw(@PathVariable UUID id) {
        throw RedrawRefused.inPlace(drawing.read(id).state());
    }

    private DrawView view(Draw draw) {
        return DrawView.of(draw, proofs.picks(draw));
    }
}
