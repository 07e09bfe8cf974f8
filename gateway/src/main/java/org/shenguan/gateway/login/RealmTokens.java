package org.shenguan.gateway.login;

import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.function.SingletonSupplier;

/** Reads the realm's access tokens, and tells a bad token from a realm that does not answer. */
final class RealmTokens implements JwtDecoder {

    private final String issuer;
    private final Supplier<JwtDecoder> decoder;

    RealmTokens(String issuer, Supplier<JwtDecoder> decoder) {
        this.issuer = issuer;
        this.decoder = SingletonSupplier.of(decoder);
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.get().decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (RuntimeException silent) {
            throw new RealmUnavailable(issuer, silent);
        }
    }
}
