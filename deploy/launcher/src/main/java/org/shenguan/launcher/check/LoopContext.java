package org.shenguan.launcher.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenguan.launcher.Ports;
import org.shenguan.launcher.Realm;
import org.shenguan.launcher.Service;
import org.shenguan.launcher.Topics;

/** What the hops share: where the platform is, who signs in, and what earlier hops have noted. */
final class LoopContext {

    private final Ports ports;
    private final List<Service> services;
    private final Realm realm;
    private final Topics topics;
    private final Tokens tokens;
    private final Map<Slot<?>, Object> notes = new HashMap<>();

    LoopContext(Ports ports, List<Service> services, Realm realm, Topics topics) {
        this.ports = ports;
        this.services = List.copyOf(services);
        this.realm = realm;
        this.topics = topics;
        this.tokens = new Tokens(ports.issuer(), realm);
    }

    Ports ports() {
        return ports;
    }

    List<Service> services() {
        return services;
    }

    Realm realm() {
        return realm;
    }

    Topics topics() {
        return topics;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The platform as that account sees it through the gateway. */
    Api as(String account) {
        return new Api(ports.address(Service.GATEWAY), () -> tokens.of(account));
    }

    /** The platform as anybody sees it who has not signed in. */
    Api asPublic() {
        return new Api(ports.address(Service.GATEWAY));
    }

    <T> void note(Slot<T> slot, T value) {
        notes.put(slot, value);
    }

    <T> T noted(Slot<T> slot) {
        Object value = notes.get(slot);
        if (value == null) {
            throw new HopFailure("no earlier hop has noted the " + slot.name());
        }
        return slot.type().cast(value);
    }
}
