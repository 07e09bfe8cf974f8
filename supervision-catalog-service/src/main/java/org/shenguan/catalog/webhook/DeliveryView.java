package org.shenguan.catalog.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(description = "推送记录")
record DeliveryView(
        @Schema(description = "推送编号") long id,
        @Schema(description = "事件标识，即 webhook-id") UUID eventId,
        @Schema(description = "事件类型") String type,
        @Schema(description = "统一社会信用代码") String subject,
        @Schema(description = "业务对象内的序号") long sequence,
        @Schema(description = "发生时间") Instant occurredAt,
        @Schema(description = "状态") DeliveryState state,
        @Schema(description = "已推送次数") int attempts,
        @Schema(description = "最近一次的 HTTP 状态码") @Nullable Integer lastStatus,
        @Schema(description = "最近一次失败的原因") @Nullable String lastError,
        @Schema(description = "登记时间") Instant createdAt,
        @Schema(description = "到此时仍未送达即放弃") Instant giveUpAt,
        @Schema(description = "送达或者放弃的时间") @Nullable Instant finishedAt) {}
