package org.shenguan.gateway.login;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The realm does not answer, so nobody can be recognized. */
public final class RealmUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    RealmUnavailable(String issuer, Throwable cause) {
        super("The realm " + issuer + " does not answer", cause);
    }
}
