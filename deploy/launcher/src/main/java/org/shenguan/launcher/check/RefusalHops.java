package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.APPLICATION;
import static org.shenguan.launcher.check.Story.APPROVER;
import static org.shenguan.launcher.check.Story.USCC;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shenguan.launcher.Realm.Account;
import org.shenguan.launcher.Service;

/** What must not open: the same record, asked for with tokens of the real realm that may not see it. */
final class RefusalHops {

    private static final String APPLICATIONS = "/api/approval/applications";

    private RefusalHops() {}

    static List<Hop> all() {
        return List.of(
                new Step("refused: no token, foreign, unsigned, expired", RefusalHops::badTokens),
                new Step("refused: other region, other duty, no claims", RefusalHops::otherPeople));
    }

    private static void badTokens(LoopContext context) {
        String path = APPLICATIONS + "/" + context.noted(APPLICATION);
        context.asPublic().get(path).expect(401);
        Account approver = context.realm().account(APPROVER);
        String foreign =
                context.tokens().bySignIn("shenguan-elsewhere", APPROVER, approver.password());
        withToken(context, foreign).get(path).expect(401);
        withToken(context, unsigned(context.tokens().of(APPROVER))).get(path).expect(401);
        String brief = context.tokens().bySignIn("shenguan-brief", APPROVER, approver.password());
        Poll.until(
                "an expired token refused",
                Duration.ofSeconds(15),
                () ->
                        Optional.of(withToken(context, brief).get(path).status())
                                .filter(status -> status == 401));
    }

    private static void otherPeople(LoopContext context) {
        String path = APPLICATIONS + "/" + context.noted(APPLICATION);
        for (String outsider : List.of("approver.linfen", "approver.yuci", "nobody.jinzhong")) {
            context.as(outsider).get(path).expect(404);
            String list =
                    context.as(outsider)
                            .get(APPLICATIONS + "?uscc=" + context.noted(USCC))
                            .expect(200)
                            .text();
            if (list.contains(context.noted(APPLICATION))) {
                throw new HopFailure(outsider + " sees the row in the list", "approval-service");
            }
        }
        context.as("enforcer1.jinzhong").get(path).expect(403);
    }

    private static Api withToken(LoopContext context, String token) {
        return new Api(context.ports().address(Service.GATEWAY), () -> token);
    }

    /** The claims of a real token under {@code alg: none}, without a signature. */
    private static String unsigned(String token) {
        String header =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }
}
