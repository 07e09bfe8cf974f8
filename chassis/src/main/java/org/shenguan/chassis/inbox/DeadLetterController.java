package org.shenguan.chassis.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "平台运维")
@RestController
@RequestMapping("${shenguan.web.api}/platform/dead-letters")
class DeadLetterController {

    private static final Listing<DeadLetter> LISTING =
            Listing.of(DeadLetter.SELECT, "id", FilterType.INTEGER, DeadLetter::read)
                    .sort("parkedAt", "parked_at", FilterType.INSTANT)
                    .filter("consumer", "consumer = ?", FilterType.TEXT)
                    .filter("subject", "subject = ?", FilterType.TEXT)
                    .filter("type", "type = ?", FilterType.TEXT)
                    .filter("state", "state = ?", DeadLetter.State.class)
                    .build();

    private final DeadLetterDesk desk;
    private final JdbcClient jdbc;

    DeadLetterController(DeadLetterDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Schema(description = "修正")
    record MendRequest(
            @Schema(description = "修正后的内容，JSON 文本")
                    @NotBlank(message = "不能为空")
                    @Size(max = 1_000_000, message = "不能超过 1000000 字")
                    String payload,
            @Schema(description = "理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @Schema(description = "理由")
    record ReasonRequest(
            @Schema(description = "理由")
                    @NotBlank(message = "不能为空")
                    @Size(max = 500, message = "不能超过 500 字")
                    String reason) {}

    @Operation(summary = "死信列表")
    @GetMapping
    KeysetPage<DeadLetter> list(@RequestParam Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }

    @Operation(summary = "一封死信及其原因")
    @GetMapping("/{id}")
    DeadLetter one(@PathVariable long id) {
        return desk.read(id);
    }

    @Operation(summary = "修正内容，原内容保留")
    @PostMapping("/{id}/mending")
    DeadLetter mend(@PathVariable long id, @Valid @RequestBody MendRequest request) {
        return desk.mend(id, request.payload(), request.reason());
    }

    @Operation(summary = "按原顺序重放该主体停放的死信，至再次失败为止")
    @PostMapping("/{id}/replay")
    DeadLetterDesk.Replay replay(@PathVariable long id) {
        return desk.replay(id);
    }

    @Operation(summary = "丢弃死信，此后的死信仍停放至重放")
    @PostMapping("/{id}/discard")
    DeadLetter discard(@PathVariable long id, @Valid @RequestBody ReasonRequest request) {
        return desk.discard(id, request.reason());
    }
}
