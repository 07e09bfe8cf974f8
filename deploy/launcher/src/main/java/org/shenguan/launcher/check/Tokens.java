package org.shenguan.launcher.check;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shenguan.launcher.Realm;

/** 访问令牌: real tokens of the demo's accounts, by direct grant on the console's client, fetched once each. */
public final class Tokens {

    static final String CONSOLE = "shenguan-console";

    private final String endpoint;
    private final Realm realm;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public Tokens(String issuer, Realm realm) {
        this.endpoint = issuer + "/protocol/openid-connect/token";
        this.realm = realm;
    }

    /** The account's token; one that is about to expire is fetched anew. */
    public String of(String account) {
        return known.compute(
                account,
                (_, token) ->
                        token != null && Claims.of(token).secondsLeft() > 60
                                ? token
                                : bySignIn(CONSOLE, account, realm.account(account).password()));
    }

    /** A token by user name and password through any public client. */
    String bySignIn(String client, String account, String password) {
        return token(signIn(client, account, password));
    }

    /** The answer to a sign-in that may be refused. */
    Api.Answer signIn(String client, String account, String password) {
        return Api.form(
                endpoint,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", account,
                        "password", password,
                        "scope", "openid"));
    }

    /** A token of a client's own account. */
    String byClientCredentials(String client) {
        var fields = new HashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", client);
        fields.put("client_secret", realm.client(client).secret());
        return token(Api.form(endpoint, fields));
    }

    private static String token(Api.Answer answer) {
        return answer.expect(200).body().path("access_token").asString();
    }
}
