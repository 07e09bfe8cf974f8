package org.shenguan.inspection.draw;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.WithoutPrecondition;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.inspection.lottery.DrawTerms;
import org.shenguan.inspection.lottery.SampleSize;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 随机抽取 over HTTP. */
@RestController
@RequestMapping("/api/inspection/draws")
@Tag(name = "随机抽取")
class DrawController {

    private final DrawOrganizing organizing;
    private final Drawing drawing;
    private final DrawListing listing;
    private final ProofJson proofs;
    private final DrawSettings settings;

    DrawController(
            DrawOrganizing organizing,
            Drawing drawing,
            DrawListing listing,
            ProofJson proofs,
            DrawSettings settings) {
        this.organizing = organizing;
        this.drawing = drawing;
        this.listing = listing;
        this.proofs = proofs;
        this.settings = settings;
    }

    @Schema(description = "组织抽取")
    record DrawRequest(
            @NotBlank(message = "不能为空") @Size(max = 200, message = "不能超过 200 字") String name,
            @NotNull(message = "不能为空") @Valid SupervisionItem supervisionItem,
            @Nullable @Valid Selection selection,
            @NotNull(message = "不能为空") @Valid SampleSizeRequest size,
            @Schema(description = "每组检查人员数，不少于 2")
                    @NotNull(message = "不能为空")
                    @Min(value = 2, message = "不得少于 2 人（行政处罚法第四十二条）")
                    @Max(value = 20, message = "不能超过 20 人")
                    Integer officersPerTeam,
            @Schema(description = "每组至少一人具有的专业")
                    @Nullable
                    @Size(min = 1, max = 50, message = "应为 1 至 50 字")
                    String speciality,
            @Schema(description = "检查期限") @NotNull(message = "不能为空") LocalDate checkBy,
            @Schema(description = "产生种子的人数，默认 2")
                    @Nullable
                    @Min(value = 2, message = "不得少于 2 人")
                    @Max(value = 9, message = "不能超过 9 人")
                    Integer parties) {}

    @Schema(description = "监管事项")
    record SupervisionItem(
            @NotNull(message = "不能为空") @Pattern(regexp = "[0-9]{14}", message = "应为 14 位数字")
                    String code,
            @NotBlank(message = "不能为空") @Size(max = 200, message = "不能超过 200 字") String name) {}

    @Schema(description = "抽查范围；全部为空即不定向抽查")
    record Selection(
            @Schema(description = "对象类别") @Nullable List<String> classes,
            @Schema(description = "行政区划代码，含下级") @Nullable List<DivisionCode> regions,
            @Schema(description = "信用等级")
                    @Nullable List<@Pattern(regexp = "[ABCD]", message = "应为 A、B、C、D") String>
                            grades,
            @Schema(description = "仅限重点单位") @Nullable Boolean keyUnitsOnly,
            @Schema(description = "间隔期（日），此期间内检查过的不再抽取")
                    @Nullable
                    @Min(value = 0, message = "不能小于 0")
                    @Max(value = 3660, message = "不能超过 3660")
                    Integer noRepeatDays) {}

    @Schema(name = "SampleSize", description = "抽查数量：比例或者户数，二者择一")
    record SampleSizeRequest(
            @Schema(description = "比例，大于 0 至 1，按比例计算向上取整") @Nullable BigDecimal ratio,
            @Schema(description = "户数") @Nullable Integer count) {}

    @Schema(description = "种子份额的指纹")
    record ContributionRequest(
            @Schema(description = "SHA-256(抽取标识:账号:份额)，64 位小写十六进制")
                    @NotNull(message = "不能为空")
                    @Pattern(regexp = "[0-9a-f]{64}", message = "应为 64 位小写十六进制")
                    String commitment) {}

    @Schema(description = "种子份额")
    record RevealRequest(
            @Schema(description = "份额，64 位小写十六进制")
                    @NotNull(message = "不能为空")
                    @Pattern(regexp = "[0-9a-f]{64}", message = "应为 64 位小写十六进制")
                    String contribution) {}

    @GetMapping
    @Operation(summary = "查询抽取")
    KeysetPage<DrawListing.DrawLine> list(@RequestParam Map<String, String> parameters) {
        return listing.page(parameters);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "组织抽取：固定候选对象、人员和规则，公布承诺值")
    DrawView commit(@Valid @RequestBody DrawRequest request) {
        SampleSize size = size(request.size());
        return view(
                organizing.commit(
                        (id, region, department) -> terms(request, size, id, region, department)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看抽取")
    DrawView read(@PathVariable UUID id) {
        return view(drawing.read(id));
    }

    @PostMapping("/{id}/contributions")
    @Operation(summary = "提交种子份额的指纹")
    DrawView contribute(@PathVariable UUID id, @Valid @RequestBody ContributionRequest request) {
        return view(drawing.contribute(id, request.commitment()));
    }

    @PostMapping("/{id}/reveals")
    @Operation(summary = "公开种子份额")
    DrawView reveal(@PathVariable UUID id, @Valid @RequestBody RevealRequest request) {
        return view(drawing.reveal(id, request.contribution()));
    }

    @PostMapping("/{id}/execution")
    @WithoutPrecondition("The seed decides what is drawn; whoever asks again gets the same result")
    @Operation(summary = "执行抽取；再次执行返回同一结果")
    DrawView execute(@PathVariable UUID id) {
        return view(drawing.execute(id));
    }

    @GetMapping("/{id}/proof")
    @Operation(summary = "抽取证明")
    void proof(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Draw draw = drawing.read(id);
        response.setContentType("application/json");
        proofs.write(draw, response.getOutputStream());
    }

    private DrawTerms terms(
            DrawRequest request, SampleSize size, UUID id, String region, String department) {
        Selection selection =
                Objects.requireNonNullElseGet(
                        request.selection(), () -> new Selection(null, null, null, null, null));
        Integer noRepeatDays = selection.noRepeatDays();
        Integer parties = request.parties();
        return new DrawTerms(
                id,
                request.name().strip(),
                request.supervisionItem().code(),
                request.supervisionItem().name(),
                region,
                department,
                Objects.requireNonNullElse(selection.classes(), List.of()),
                Objects.requireNonNullElse(selection.regions(), List.<DivisionCode>of()).stream()
                        .map(DivisionCode::value)
                        .toList(),
                Objects.requireNonNullElse(selection.grades(), List.of()),
                Boolean.TRUE.equals(selection.keyUnitsOnly()),
                size,
                request.officersPerTeam(),
                request.speciality(),
                request.checkBy(),
                noRepeatDays == null ? settings.noRepeatDays() : noRepeatDays,
                parties == null ? settings.parties() : parties);
    }

    private static SampleSize size(SampleSizeRequest size) {
        BigDecimal ratio = size.ratio();
        Integer count = size.count();
        if ((ratio == null) == (count == null)) {
            throw InvalidRequest.of("/size", null, "either", "抽查比例和户数应当择一填写。");
        }
        try {
            return ratio != null
                    ? new SampleSize.Ratio(ratio)
                    : new SampleSize.Count(Objects.requireNonNull(count));
        } catch (IllegalArgumentException refused) {
            throw InvalidRequest.of(
                    ratio != null ? "/size/ratio" : "/size/count",
                    String.valueOf(ratio != null ? ratio : count),
                    "range",
                    refused.getMessage() + "。");
        }
    }

    private DrawView view(Draw draw) {
        return DrawView.of(draw, proofs.picks(draw));
    }
}
