package org.shenguan.chassis.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * 公钥: the realm's keys by which tokens are checked, fetched when first needed and kept. Keys that
 * were had once serve on while the realm is away, so that its restart stops no service.
 */
public final class RealmKeys {

    private static final int PATIENCE_MS = 2000;
    private static final int LARGEST = 200_000;
    private static final long KEPT_MS = 5 * 60_000L;
    private static final long KEPT_IN_OUTAGE_MS = 12 * 3_600_000L;
    private static final long BETWEEN_FETCHES_MS = 2000;
    private static final JWKSelector EVERY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;

    public RealmKeys(String issuer) {
        this.source =
                JWKSourceBuilder.create(new Realm(issuer))
                        .cache(KEPT_MS, 2L * PATIENCE_MS)
                        .refreshAheadCache(false)
                        .rateLimited(BETWEEN_FETCHES_MS)
                        .outageTolerant(KEPT_IN_OUTAGE_MS)
                        .build();
    }

    /**
     * Returns if there is a key to check tokens by, kept or fetched now.
     *
     * @throws KeySourceException if there is none
     */
    public void require() throws KeySourceException {
        if (source.get(EVERY, null).isEmpty()) {
            throw new KeySourceException("The realm has no keys");
        }
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    /** The realm says in its configuration where its keys are. */
    private record Realm(String issuer) implements JWKSetSource<SecurityContext> {

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            DefaultResourceRetriever http =
                    new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST);
            try {
                String configuration =
                        http.retrieveResource(
                                        URI.create(issuer + "/.well-known/openid-configuration")
                                                .toURL())
                                .getContent();
                URI keys = JSONObjectUtils.getURI(JSONObjectUtils.parse(configuration), "jwks_uri");
                return JWKSet.parse(http.retrieveResource(keys.toURL()).getContent());
            } catch (IOException | ParseException e) {
                throw new JWKSetUnavailableException("The realm's keys cannot be read", e);
            }
        }

        @Override
        public void close() {}
    }
}
