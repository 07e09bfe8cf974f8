package org.shenguan.chassis.security;

import org.shenguan.chassis.problem.ProblemWriter;
import org.shenguan.chassis.scope.ScopeAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Every service is its own resource server: deny by default, tokens of one issuer, for us. */
@AutoConfiguration(
        before = ScopeAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
public final class ResourceServerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static CurrentOfficer currentOfficer() {
        return new CurrentOfficer();
    }

    /** Asks the realm for its keys at the first token, so that a service starts without it. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties settings) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
            decoder.setJwtValidator(validator(settings));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(SecurityProperties settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()));
    }

    @Bean
    @ConditionalOnMissingBean
    EndpointTable endpointTable(ObjectProvider<EndpointRules> parts) {
        return EndpointTable.of(parts.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityProblems securityProblems(ProblemWriter writer) {
        return new SecurityProblems(writer);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain resourceServer(
            HttpSecurity http, EndpointTable table, SecurityProblems problems) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> {
                            requests.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                                    .permitAll();
                            requests.requestMatchers(HttpMethod.GET, "/v3/api-docs/**").permitAll();
                            for (EndpointRules.Rule rule : table.rules()) {
                                var endpoint =
                                        requests.requestMatchers(rule.method(), rule.pattern());
                                if (rule.isPublic()) {
                                    endpoint.permitAll();
                                } else {
                                    endpoint.hasAnyAuthority(
                                            rule.roles().stream()
                                                    .map(Role::authority)
                                                    .toArray(String[]::new));
                                }
                            }
                            requests.anyRequest().denyAll();
                        })
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens only, no cookies: there is no session to forge a request with.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(new OfficerTokens()))
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }
}
