package org.shenguan.chassis.security;

import org.shenguan.chassis.problem.ProblemWriter;
import org.shenguan.chassis.scope.ScopeAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

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

    /** Asks the realm for its keys at the first need, so that a service starts without it. */
    @Bean
    @ConditionalOnMissingBean
    RealmKeys realmKeys(SecurityProperties settings) {
        return new RealmKeys(settings.issuer());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(RealmKeys keys, SecurityProperties settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys.source())
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
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

    /**
     * The management port: reached from inside only, which the network sees to; what it offers is in
     * {@code management.endpoints.web.exposure}.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request ->
                        environment.getProperty("local.management.port", Integer.class, -1)
                                == request.getLocalPort())
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET).permitAll();
                    requests.anyRequest().denyAll();
                })
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain resourceServer(
            HttpSecurity http, EndpointTable table, SecurityProblems problems) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> {
                            requests.requestMatchers(HttpMethod.GET, "/livez", "/readyz")
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
                // Beside Spring's own: nosniff, no framing, no storing, HSTS over TLS.
                .headers(headers ->
                        headers.referrerPolicy(referrer ->
                                        referrer.policy(
                                                ReferrerPolicyHeaderWriter.ReferrerPolicy
                                                        .NO_REFERRER))
                                .contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                "default-src 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(new OfficerTokens()))
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler(problems))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }
}
