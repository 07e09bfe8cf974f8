package org.shenguan.chassis.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads the officer from a Keycloak access token. A claim that is missing or malformed is treated
 * as missing: the officer then sees no row, rather than a row of a guessed region.
 */
final class OfficerTokens implements Converter<Jwt, OfficerAuthentication> {

    @Override
    public OfficerAuthentication convert(Jwt token) {
        Set<Role> roles = roles(token);
        Officer officer =
                new Officer(
                        Objects.requireNonNullElse(
                                token.getClaimAsString("preferred_username"),
                                Objects.requireNonNullElse(token.getSubject(), "unknown")),
                        Objects.requireNonNullElse(token.getClaimAsString("name"), ""),
                        roles,
                        region(token.getClaimAsString("region")),
                        text(token.getClaimAsString("department")),
                        text(token.getClaimAsString("certificate_no")));
        List<GrantedAuthority> authorities =
                roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList();
        return new OfficerAuthentication(officer, token, authorities);
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access != null && access.get("roles") instanceof Collection<?> names) {
            for (Role role : Role.values()) {
                if (names.contains(role.name())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static @Nullable DivisionCode region(@Nullable String claim) {
        if (claim == null) {
            return null;
        }
        try {
            return new DivisionCode(claim);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String claim) {
        return claim == null || claim.isBlank() ? null : claim;
    }
}
