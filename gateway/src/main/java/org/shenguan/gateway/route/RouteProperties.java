package org.shenguan.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where each service answers: scheme, host and port, without a path.
 *
 * @param approval 审批服务
 * @param catalog 监管事项目录服务
 * @param inspection 双随机抽查服务
 * @param enforcement 行政执法服务
 * @param credit 信用监管服务
 * @param warning 风险预警服务
 */
@Validated
@ConfigurationProperties("shenguan.routes")
record RouteProperties(
        @NotNull URI approval,
        @NotNull URI catalog,
        @NotNull URI inspection,
        @NotNull URI enforcement,
        @NotNull URI credit,
        @NotNull URI warning) {

    URI of(PlatformService service) {
        return switch (service) {
            case APPROVAL -> approval;
            case CATALOG -> catalog;
            case INSPECTION -> inspection;
            case ENFORCEMENT -> enforcement;
            case CREDIT -> credit;
            case WARNING -> warning;
        };
    }
}
