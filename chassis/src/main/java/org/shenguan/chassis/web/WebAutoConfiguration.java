package org.shenguan.chassis.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.problem.ProblemWriter;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.JacksonModule;

/** What every HTTP endpoint shares. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
public final class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "requestIds")
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        FilterRegistrationBean<RequestIdFilter> filter =
                new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(name = "bodyLimit")
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            WebProperties settings, ProblemWriter problems) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(
                        new BodyLimitFilter(settings.maxBody().toBytes(), problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(name = "kernelJson")
    JacksonModule kernelJson() {
        return new KernelJson();
    }

    /** What JSON writes as text is described as text, and nested types keep their holder's name. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        DivisionCode.class, new StringSchema().pattern("\\d{6}").example("140702"))
                .replaceWithSchema(
                        UnifiedSocialCreditCode.class,
                        new StringSchema().pattern("[0-9A-Z]{18}").example("91140702MA0000001A"));
        return new ModelResolver(mappers.jsonMapper(), new NestedTypeNames()).openapi31(true);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(WebProperties settings) {
        return new OpenAPI()
                .info(new Info().title(settings.title()).version("1.0"))
                .addSecurityItem(new SecurityRequirement().addList("oidc"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "oidc",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")));
    }
}
