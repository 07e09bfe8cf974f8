package org.shenguan.gateway.login;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The gateway's registration at the realm. The realm is asked at the first need and, as long as it
 * does not answer, again at the next: the gateway starts and serves the public without it.
 */
final class Realm implements ClientRegistrationRepository, RealmStatus {

    static final String REGISTRATION = "shenguan";

    private final RealmProperties settings;
    private final LoginProperties login;
    private final RestClient http;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration registration;

    Realm(RealmProperties settings, LoginProperties login, RestClient http) {
        this.settings = settings;
        this.login = login;
        this.http = http;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return REGISTRATION.equals(id) ? registration() : null;
    }

    @Override
    public URI issuer() {
        return URI.create(settings.issuer());
    }

    @Override
    public void require() {
        registration();
    }

    /**
     * The registration with the realm's own addresses.
     *
     * @throws RealmUnavailable if the realm does not answer
     */
    ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            ClientRegistration found = registration == null ? discover() : registration;
            registration = found;
            return Objects.requireNonNull(found);
        } finally {
            asking.unlock();
        }
    }

    /** Where the realm's signing keys are. */
    String keys() {
        return Objects.requireNonNull(
                registration().getProviderDetails().getJwkSetUri(), "The realm names no keys");
    }

    private ClientRegistration discover() {
        try {
            Map<String, Object> document =
                    http.get()
                            .uri(settings.issuer() + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(new ParameterizedTypeReference<>() {});
            if (document == null || !settings.issuer().equals(document.get("issuer"))) {
                throw new IllegalStateException(
                        "The realm calls itself "
                                + (document == null ? null : document.get("issuer")));
            }
            return ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(REGISTRATION)
                    .clientId(login.clientId())
                    .clientSecret(login.clientSecret())
                    .clientName("审管通")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope("openid", "profile")
                    .clientSettings(
                            ClientRegistration.ClientSettings.builder()
                                    .requireProofKey(true)
                                    .build())
                    .build();
        } catch (RestClientException | IllegalStateException | IllegalArgumentException e) {
            throw new RealmUnavailable(settings.issuer(), e);
        }
    }
}
