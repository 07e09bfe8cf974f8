package org.shenguan.gateway;

import java.net.URI;

/** The content security policy of the pages that the gateway serves. */
final class PagePolicy {

    private PagePolicy() {}

    /** Only the gateway's own files; a form may also lead to the realm, where signing out ends. */
    static String allowing(URI issuer) {
        String realm = issuer.getScheme() + "://" + issuer.getRawAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " form-action 'self' "
                + realm
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
