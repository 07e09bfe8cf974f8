package org.shenguan.gateway.login;

import java.net.URI;

/** Which realm this is, and whether it can be asked. */
public interface RealmStatus {

    /** The realm's address. */
    URI issuer();

    /**
     * Makes sure of it.
     *
     * @throws RealmUnavailable if the realm does not answer
     */
    void require();
}
