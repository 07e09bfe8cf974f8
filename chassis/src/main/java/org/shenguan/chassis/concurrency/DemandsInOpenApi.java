package org.shenguan.chassis.concurrency;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Tells readers of the OpenAPI page what every unsafe endpoint demands. */
final class DemandsInOpenApi implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        if (UnsafeEndpoint.demandsKey(endpoint)) {
            require(operation, "Idempotency-Key", "幂等键，8 至 128 个字符；重试同一请求须用同一键，结果只生效一次");
            answer(operation, "400", "请求内容有误，或者缺少幂等键");
            answer(operation, "409", "同一幂等键的请求正在办理，或者当前状态不允许");
            answer(operation, "422", "幂等键已用于其他内容，或者依法不予办理");
        }
        if (UnsafeEndpoint.demandsVersion(endpoint)) {
            require(operation, "If-Match", "所见版本：读取该记录时的 ETag；不接受 *");
            answer(operation, "412", "记录已被他人更新");
            answer(operation, "428", "缺少所见版本");
        }
        return operation;
    }

    private static void require(Operation operation, String header, String description) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name(header)
                        .required(true)
                        .description(description)
                        .schema(new StringSchema()));
    }

    private static void answer(Operation operation, String status, String description) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(description));
    }
}
