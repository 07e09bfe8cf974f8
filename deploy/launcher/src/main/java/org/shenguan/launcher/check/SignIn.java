package org.shenguan.launcher.check;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenguan.launcher.Realm.Account;

/** Every account of the demo signs in, and its token says exactly what the realm file grants it. */
final class SignIn implements Hop {

    private static final String AUDIENCE = "shenguan-api";
    private static final Set<String> OWN_CLAIMS = Set.of("region", "department", "certificate_no");
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toSeconds();

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public void run(LoopContext context) {
        var tokens = context.tokens();
        context.realm().accounts().parallelStream()
                .forEach(account -> verify(context, account, tokens.of(account.username())));
        context.realm()
                .serviceAccounts()
                .forEach(account ->
                        verify(
                                context,
                                account,
                                tokens.byClientCredentials(
                                        account.username().replace("service-account-", ""))));
        verifySpecialClients(context);
        refusesAWrongPassword(context);
    }

    private static void verify(LoopContext context, Account account, String token) {
        var claims = Claims.of(token);
        String who = account.username();
        expect(who, "algorithm", "RS256", claims.algorithm());
        expect(who, "issuer", context.ports().issuer(), claims.text("iss").orElse(""));
        expect(who, "preferred_username", who, claims.text("preferred_username").orElse(""));
        expect(who, "audience", Set.of(AUDIENCE), claims.audience());
        expect(who, "roles", account.roles(), claims.roles());
        expect(who, "lifespan", TEN_MINUTES, claims.lifespan());
        if (!account.name().isEmpty()) {
            expect(who, "name", account.name(), claims.text("name").orElse(""));
        }
        for (String claim : OWN_CLAIMS) {
            expect(
                    who,
                    claim,
                    Optional.ofNullable(account.attributes().get(claim)),
                    claims.text(claim));
        }
    }

    /** The two clients that exist so that services can be shown to refuse their tokens. */
    private static void verifySpecialClients(LoopContext context) {
        var account = context.realm().account("approver.jinzhong");
        for (var wanted : Map.of("shenguan-elsewhere", false, "shenguan-brief", true).entrySet()) {
            String client = wanted.getKey();
            var claims =
                    Claims.of(
                            context.tokens()
                                    .bySignIn(client, account.username(), account.password()));
            expect(client, "azp", client, claims.text("azp").orElse(""));
            expect(client, "audience", wanted.getValue(), claims.audience().contains(AUDIENCE));
            expect(client, "roles", account.roles(), claims.roles());
            expect(
                    client,
                    "lifespan",
                    client.endsWith("brief") ? 1L : TEN_MINUTES,
                    claims.lifespan());
        }
    }

    private static void refusesAWrongPassword(LoopContext context) {
        var answer =
                context.tokens().signIn(Tokens.CONSOLE, "auditor.shanxi", "Not-the-password-1");
        expect("a wrong password", "status", 400, answer.status());
        expect(
                "a wrong password",
                "error",
                "invalid_grant",
                answer.body().path("error").asString());
    }

    private static void expect(String who, String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw new HopFailure(
                    "%s: %s is %s instead of %s".formatted(who, what, found, wanted), "keycloak");
        }
    }
}
