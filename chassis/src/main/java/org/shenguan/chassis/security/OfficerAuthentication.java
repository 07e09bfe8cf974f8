package org.shenguan.chassis.security;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token and the officer it stands for. */
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Officer officer;
    private final transient Jwt token;

    OfficerAuthentication(
            Officer officer, Jwt token, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.officer = officer;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return officer;
    }

    @Override
    public String getName() {
        return officer.username();
    }
}
