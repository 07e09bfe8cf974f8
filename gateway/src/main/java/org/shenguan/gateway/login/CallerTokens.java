package org.shenguan.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** 令牌: the access token of whoever calls, brought along or kept in the browser's session. */
@Component
public final class CallerTokens {

    private final OAuth2AuthorizedClientManager tokens;
    private final JwtDecoder decoder;
    private final RealmProperties settings;

    CallerTokens(
            OAuth2AuthorizedClientManager tokens, JwtDecoder decoder, RealmProperties settings) {
        this.tokens = tokens;
        this.decoder = decoder;
        this.settings = settings;
    }

    /** The token to send on, renewed if it is about to expire; empty for the public. */
    public Optional<String> token(HttpServletRequest request, HttpServletResponse response) {
        return switch (caller()) {
            case JwtAuthenticationToken client -> Optional.of(client.getToken().getTokenValue());
            case OAuth2AuthenticationToken browser ->
                    Optional.of(sessionToken(browser, request, response));
            case null, default -> Optional.empty();
        };
    }

    /** What the caller's token says about them; empty for the public. */
    Optional<Jwt> claims(HttpServletRequest request, HttpServletResponse response) {
        try {
            return token(request, response).map(decoder::decode);
        } catch (JwtException unusable) {
            throw expired(request, unusable);
        }
    }

    private String sessionToken(
            OAuth2AuthenticationToken browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient client =
                    tokens.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(
                                            browser.getAuthorizedClientRegistrationId())
                                    .principal(browser)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .attribute(HttpServletResponse.class.getName(), response)
                                    .build());
            if (client == null) {
                throw new IllegalStateException("A session without a token");
            }
            return client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException refused) {
            if (isRefusal(refused)) {
                throw expired(request, refused);
            }
            throw new RealmUnavailable(settings.issuer(), refused);
        }
    }

    private static boolean isRefusal(OAuth2AuthorizationException failure) {
        return failure instanceof ClientAuthorizationRequiredException
                || OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
    }

    private static SignInExpired expired(HttpServletRequest request, Exception cause) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return new SignInExpired(cause);
    }

    private static @Nullable Authentication caller() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
