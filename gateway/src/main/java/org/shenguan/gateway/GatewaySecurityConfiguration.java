package org.shenguan.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.shenguan.gateway.docs.ApiDocsProperties;
import org.shenguan.gateway.limit.CallerLimits;
import org.shenguan.gateway.limit.LimitFilter;
import org.shenguan.gateway.login.AfterSignIn;
import org.shenguan.gateway.login.LoginProblems;
import org.shenguan.gateway.login.RealmGuard;
import org.shenguan.gateway.login.RealmStatus;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 访问规则: what is open, what needs a sign-in, and how somebody signs in. */
@Configuration(proxyBeanMethods = false)
class GatewaySecurityConfiguration {

    @Bean
    SecurityFilterChain entrance(
            HttpSecurity http,
            ClientRegistrationRepository realm,
            RestClientAuthorizationCodeTokenResponseClient codeExchange,
            RealmStatus realmStatus,
            LoginProblems problems,
            AfterSignIn afterSignIn,
            CallerLimits limits,
            ProblemWriter writer,
            ApiDocsProperties docs)
            throws Exception {
        return http.authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                            requests.requestMatchers(
                                            HttpMethod.GET,
                                            "/",
                                            "/index.html",
                                            "/assets/**",
                                            "/login",
                                            "/actuator/health/**")
                                    .permitAll();
                            requests.requestMatchers("/api/*/public/**").permitAll();
                            if (docs.open()) {
                                requests.requestMatchers(
                                                HttpMethod.GET, "/api-docs/**", "/v3/api-docs/**")
                                        .permitAll();
                            }
                            requests.anyRequest().authenticated();
                        })
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults()).authenticationEntryPoint(problems))
                .oauth2Login(login ->
                        login.loginPage("/login")
                                .tokenEndpoint(
                                        token -> token.accessTokenResponseClient(codeExchange))
                                .userInfoEndpoint(info -> info.oidcUserService(idTokenOnly()))
                                .successHandler(afterSignIn)
                                .failureHandler(problems))
                .logout(logout -> signOut(logout, realm))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                                // The token stands in no page, so it needs no masking there.
                                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                                .requireCsrfProtectionMatcher(changesByCookie()))
                .requestCache(cache -> cache.requestCache(navigationsOnly()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers ->
                        headers.frameOptions(frame -> frame.deny())
                                .referrerPolicy(Customizer.withDefaults())
                                .contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                PagePolicy.allowing(realmStatus.issuer()))))
                .addFilterBefore(
                        new RealmGuard(realmStatus, writer),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(
                        new LimitFilter(
                                limits,
                                writer,
                                request ->
                                        request.getRequestURI().startsWith("/oauth2/")
                                                || request.getRequestURI().startsWith("/login")),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(
                        new LimitFilter(limits, writer, GatewaySecurityConfiguration::isInterface),
                        AuthorizationFilter.class)
                .build();
    }

    /** What is not a page's own file: those are cheap, and one page asks for several at once. */
    private static boolean isInterface(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.equals("/me");
    }

    /** A request that its sender's cookie alone would authorize; no browser adds bearer tokens. */
    private static RequestMatcher changesByCookie() {
        return request ->
                CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                        && SecurityContextHolder.getContext().getAuthentication()
                                instanceof OAuth2AuthenticationToken;
    }

    @SuppressWarnings("NullAway") // null is how the mark that it adds to queries is switched off
    private static HttpSessionRequestCache navigationsOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(LoginProblems::isNavigation);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static OidcUserService idTokenOnly() {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        return users;
    }

    private static void signOut(
            LogoutConfigurer<HttpSecurity> logout, ClientRegistrationRepository realm) {
        var atTheRealm = new OidcClientInitiatedLogoutSuccessHandler(realm);
        atTheRealm.setPostLogoutRedirectUri("{baseUrl}/");
        logout.logoutUrl("/logout").logoutSuccessHandler(atTheRealm);
    }

    @Bean
    RequestRejectedHandler refusedByTheFirewall(ProblemWriter problems) {
        return (request, response, refusal) ->
                problems.write(Problem.malformedRequest(), request, response);
    }
}
