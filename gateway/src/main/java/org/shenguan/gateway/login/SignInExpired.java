package org.shenguan.gateway.login;

import org.springframework.security.core.AuthenticationException;

/** The browser's session outlived what the realm granted it. */
final class SignInExpired extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SignInExpired(Throwable cause) {
        super("The realm no longer renews this session's token", cause);
    }
}
