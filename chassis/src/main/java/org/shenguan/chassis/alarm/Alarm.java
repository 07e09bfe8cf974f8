package org.shenguan.chassis.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * 告警: something that needs a person and does not mend itself.
 *
 * @param kind stable code, such as {@code timer-silent}
 * @param about what it concerns: the name of a timer, of a consumer
 * @param detail 中文说明
 */
@Schema(description = "告警")
public record Alarm(
        @Schema(description = "种类") String kind,
        @Schema(description = "所涉对象") String about,
        @Schema(description = "说明") String detail,
        @Schema(description = "开始时间") Instant since) {}
