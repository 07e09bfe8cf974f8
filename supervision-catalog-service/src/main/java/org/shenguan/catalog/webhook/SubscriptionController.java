package org.shenguan.catalog.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.WithoutPrecondition;
import org.shenguan.chassis.idempotency.SecretAnswer;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/webhooks")
@Tag(name = "事件推送")
class SubscriptionController {

    private final SubscriptionDesk desk;
    private final SubscriptionRegister register;
    private final ReceiverGuard guard;

    SubscriptionController(
            SubscriptionDesk desk, SubscriptionRegister register, ReceiverGuard guard) {
        this.desk = desk;
        this.register = register;
        this.guard = guard;
    }

    @Schema(description = "设立推送订阅")
    record WebhookRequest(
            @Schema(description = "名称")
                    @NotBlank(message = "不能为空")
                    @Size(max = 100, message = "不得超过 100 字")
                    String name,
            @Schema(description = "推送地址，https")
                    @NotBlank(message = "不能为空")
                    @Size(max = 1000, message = "不得超过 1000 字")
                    String url,
            @Schema(description = "行政区划代码：推送本区划及下级的事件") @NotNull(message = "不能为空")
                    DivisionCode region,
            @Schema(description = "事件类型") @NotEmpty(message = "至少订阅一种事件")
                    List<@NotNull(message = "不能为空") String> eventTypes) {}

    @Schema(description = "推送订阅")
    record WebhookView(
            UUID id,
            @Schema(description = "名称") String name,
            @Schema(description = "推送地址") String url,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "事件类型") List<String> eventTypes,
            @Schema(description = "状态") SubscriptionState state,
            @Schema(description = "设立时间") Instant createdAt,
            @Schema(description = "设立人") String createdBy,
            @Schema(description = "签名密钥，只在设立和更换时给出一次") @Nullable String secret) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecretAnswer
    @Operation(summary = "设立推送订阅；签名密钥只在此时给出")
    WebhookView create(@Valid @RequestBody WebhookRequest request) {
        List<String> types = request.eventTypes().stream().distinct().sorted().toList();
        for (String type : types) {
            if (!EventTypes.contain(type)) {
                throw InvalidRequest.of("/eventTypes", type, "unknown", "没有事件类型“" + type + "”。");
            }
        }
        return keyed(desk.create(request.region(), request.name(), receiver(request.url()), types));
    }

    @GetMapping
    @Operation(summary = "查询推送订阅")
    KeysetPage<WebhookView> list(@RequestParam Map<String, String> parameters) {
        KeysetPage<WebhookSubscription> page = register.list(parameters);
        return new KeysetPage<>(
                page.items().stream().map(item -> view(item, null)).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "查看推送订阅")
    WebhookView read(@PathVariable UUID id) {
        return view(register.read(id), null);
    }

    @PostMapping("/{id}/pause")
    @WithoutPrecondition("Each act sets one thing, whatever it was before")
    @Operation(summary = "暂停推送；事件留待恢复后推送")
    WebhookView pause(@PathVariable UUID id) {
        desk.change(id, SubscriptionState.PAUSED);
        return read(id);
    }

    @PostMapping("/{id}/resume")
    @WithoutPrecondition("Each act sets one thing, whatever it was before")
    @Operation(summary = "恢复推送")
    WebhookView resume(@PathVariable UUID id) {
        desk.change(id, SubscriptionState.ACTIVE);
        return read(id);
    }

    @PostMapping("/{id}/secret")
    @SecretAnswer
    @WithoutPrecondition("Each act sets one thing, whatever it was before")
    @Operation(summary = "更换签名密钥；旧密钥在宽限期内继续并列签名")
    WebhookView rotateSecret(@PathVariable UUID id) {
        return keyed(desk.rotateSecret(id));
    }

    @DeleteMapping("/{id}")
    @WithoutPrecondition("Each act sets one thing, whatever it was before")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除推送订阅及其推送记录")
    void delete(@PathVariable UUID id) {
        desk.delete(id);
    }

    /** Looks the name up before the transaction begins: no connection waits for a name server. */
    private URI receiver(String text) {
        try {
            URI url = URI.create(text).parseServerAuthority();
            guard.check(url);
            return url;
        } catch (IllegalArgumentException | java.net.URISyntaxException malformed) {
            throw InvalidRequest.of("/url", text, "format", "推送地址不是有效的网址。");
        } catch (ReceiverRefused refused) {
            throw InvalidRequest.of("/url", text, "not-allowed", refused.reason());
        }
    }

    private static WebhookView keyed(SubscriptionDesk.Keyed keyed) {
        return view(keyed.subscription(), keyed.secret().text());
    }

    private static WebhookView view(WebhookSubscription subscription, @Nullable String secret) {
        return new WebhookView(
                subscription.id(),
                subscription.name(),
                subscription.url().toString(),
                subscription.region().value(),
                subscription.eventTypes(),
                subscription.state(),
                subscription.createdAt(),
                subscription.createdBy(),
                secret);
    }
}
