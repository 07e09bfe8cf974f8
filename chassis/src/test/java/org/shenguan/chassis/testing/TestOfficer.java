package org.shenguan.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.security.Role;

/**
 * Somebody who calls in a test, and the token they show.
 *
 * <p>{@code TestOfficer.of("王芳", Role.APPROVER).in("140700", "14070001")}
 */
public record TestOfficer(
        String username,
        String name,
        List<Role> roles,
        @Nullable String region,
        @Nullable String department,
        @Nullable String certificateNumber,
        Flaw flaw) {

    /** What is wrong with the token. */
    public enum Flaw {
        NONE,
        EXPIRED,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        UNSIGNED,
        UNKNOWN_KEY
    }

    /** An officer without region and department; {@link #in} gives them. */
    public static TestOfficer of(String name, Role... roles) {
        return new TestOfficer(name, name, List.of(roles), null, null, null, Flaw.NONE);
    }

    /** Works for this region and department. */
    public TestOfficer in(@Nullable String division, @Nullable String code) {
        return new TestOfficer(username, name, roles, division, code, certificateNumber, flaw);
    }

    /** Signs in under this name. */
    public TestOfficer named(String signIn) {
        return new TestOfficer(signIn, name, roles, region, department, certificateNumber, flaw);
    }

    /** Has these roles instead. */
    public TestOfficer as(Role... others) {
        return new TestOfficer(
                username, name, List.of(others), region, department, certificateNumber, flaw);
    }

    /** Holds this 执法证. */
    public TestOfficer certified(String number) {
        return new TestOfficer(username, name, roles, region, department, number, flaw);
    }

    /** Shows a token with this flaw. */
    public TestOfficer with(Flaw defect) {
        return new TestOfficer(
                username, name, roles, region, department, certificateNumber, defect);
    }

    /** The bearer token. */
    public String token() {
        TestIssuer issuer = TestIssuer.running();
        Instant now = Instant.now();
        Instant expiry =
                flaw == Flaw.EXPIRED
                        ? now.minus(Duration.ofMinutes(1))
                        : now.plus(Duration.ofMinutes(30));
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(
                                flaw == Flaw.WRONG_ISSUER
                                        ? "http://127.0.0.1:1/realms/elsewhere"
                                        : issuer.address())
                        .audience(flaw == Flaw.WRONG_AUDIENCE ? "elsewhere" : "shenguan-api")
                        .subject("test-" + username)
                        .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(expiry))
                        .claim("preferred_username", username)
                        .claim("name", name)
                        .claim(
                                "realm_access",
                                Map.of("roles", roles.stream().map(Role::name).toList()));
        Stream.of(
                        new String[] {"region", region},
                        new String[] {"department", department},
                        new String[] {"certificate_no", certificateNumber})
                .filter(claim -> claim[1] != null)
                .forEach(claim -> claims.claim(claim[0], claim[1]));
        return flaw == Flaw.UNSIGNED
                ? new PlainJWT(claims.build()).serialize()
                : sign(
                        claims.build(),
                        flaw == Flaw.UNKNOWN_KEY ? issuer.strangeKey() : issuer.key());
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
