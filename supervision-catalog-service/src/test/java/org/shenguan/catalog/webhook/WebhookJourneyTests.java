package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.catalog.CatalogFixtures.APPROVALS;
import static org.shenguan.catalog.CatalogFixtures.DECIDED;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.CatalogFixtures;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.timer.TimedWorks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A system without Kafka learns of every event of its region, once, in order, and provably from us. */
@ServiceTest
class WebhookJourneyTests {

    private static final String WEBHOOKS = "/api/catalog/webhooks";
    private static final TestOfficer ADMIN =
            TestOfficer.of("吴管理", Role.ADMINISTRATOR).in("140900", "*");

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired TimedWorks works;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired LaneStore lanes;
    @Autowired Receiver post;
    @Autowired WebhookProperties settings;
    @Autowired SecureRandom random;

    private final TestReceiver receiver = new TestReceiver();
    private Instant start;
    private JsonNode webhook;

    @BeforeEach
    void subscribe() {
        start = clock.instant();
        webhook =
                api.as(ADMIN)
                        .post(
                                WEBHOOKS,
                                Map.of(
                                        "name",
                                        "忻州市数据共享平台",
                                        "url",
                                        receiver.url(),
                                        "region",
                                        "140900",
                                        "eventTypes",
                                        List.of("shenguan." + DECIDED)))
                        .expect(201)
                        .json();
    }

    @AfterEach
    void unsubscribe() {
        api.as(ADMIN).delete(path("")).expect(204);
        receiver.close();
        clock.set(start);
    }

    @Test
    void pushesASignedCloudEventAsSoonAsItIsKnown() throws Exception {
        String uscc = Subjects.next();
        EventEnvelope elsewhere = publish(Subjects.next(), "140700");

        EventEnvelope event = publish(uscc, "140902");

        await().until(() -> receiver.accepted().size() == 1);
        TestReceiver.Received received = receiver.accepted().getFirst();
        assertThat(received.exchange().getRequestMethod()).isEqualTo("POST");
        assertThat(received.header("content-type")).isEqualTo("application/json");
        assertThat(received.header("ce-specversion")).isEqualTo("1.0");
        assertThat(received.header("ce-id")).isEqualTo(event.id().toString());
        assertThat(received.header("ce-type")).isEqualTo("shenguan." + DECIDED);
        assertThat(received.header("ce-source")).isEqualTo(event.source());
        assertThat(received.header("ce-dataschema")).isEqualTo(event.dataSchema().toString());
        assertThat(received.header("ce-sequence")).isEqualTo("" + event.sequence());
        assertThat(Instant.parse(received.header("ce-time")))
                .isCloseTo(event.time(), within(Duration.ofMillis(1)));
        assertThat(received.subject()).isEqualTo(uscc);
        assertThat(received.body()).contains(uscc).contains("\"region\":\"140902\"");
        assertThat(received.header("webhook-id")).isEqualTo(event.id().toString());
        assertThat(received.header("webhook-signature"))
                .isEqualTo(signature(webhook.get("secret").asString(), received));

        await().until(() -> states(uscc).equals(List.of("DELIVERED")));
        JsonNode delivery = deliveries("").get(0);
        assertThat(delivery.get("attempts").asInt()).isEqualTo(1);
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(204);
        assertThat(delivery.has("lastError")).isFalse();
        assertThat(deliveries("").findValuesAsString("eventId"))
                .doesNotContain(elsewhere.id().toString());
    }

    @Test
    void catchesUpInOrderOnceAReceiverIsBack() {
        receiver.down();
        String uscc = Subjects.next();
        List<String> sent = List.of(send(uscc), send(uscc), send(uscc));
        await().until(() -> deliveries("&subject=" + uscc).size() == 3);
        await().until(() ->
                text("&sort=createdAt&limit=1", "lastError").contains("ConnectException"));

        receiver.up();
        clock.advance(Duration.ofMinutes(1));

        await().until(() -> {
            works.runNow("webhook-delivery");
            return states(uscc).equals(List.of("DELIVERED", "DELIVERED", "DELIVERED"));
        });
        assertThat(receiver.acceptedIds()).containsExactlyElementsOf(sent);
    }

    @Test
    void letsOtherSubjectsPassOneThatFails() {
        String failing = Subjects.next();
        String flowing = Subjects.next();
        receiver.answering(request -> request.subject().equals(failing) ? 500 : 200);
        List<String> sent = List.of(send(failing), send(failing));
        String other = send(flowing);

        await().until(() -> receiver.acceptedIds().equals(List.of(other)));
        await().until(() -> deliveries("&subject=" + failing).size() == 2);
        await().untilAsserted(() -> {
            JsonNode first = deliveries("&sort=createdAt&subject=" + failing);
            assertThat(first.get(0).get("lastStatus").asInt()).isEqualTo(500);
            assertThat(first.get(0).get("lastError").asString()).isEqualTo("HTTP 500");
            assertThat(first.get(1).get("attempts").asInt()).isZero();
        });

        receiver.answering(_ -> 200);
        clock.advance(Duration.ofMinutes(1));
        works.runNow("webhook-delivery");

        await().until(() -> states(failing).equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(receiver.acceptedIds()).containsExactly(other, sent.getFirst(), sent.getLast());
    }

    @Test
    void pushesAnEventOnceThatArrivesTwice() {
        String uscc = Subjects.next();
        String payload = payload(uscc, "140900");
        EventEnvelope event = APPROVALS.publish(DECIDED, uscc, payload);
        APPROVALS.publish(event, payload);
        String last = send(uscc);

        await().until(() -> receiver.acceptedIds().contains(last));

        assertThat(receiver.acceptedIds()).containsExactly(event.id().toString(), last);
    }

    @Test
    void pushesEachEventOnceWhenTwoReplicasCarryAtOnce() throws Exception {
        api.as(ADMIN).post(path("/pause"), Map.of()).expect(200);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(send(Subjects.next()));
        }
        await().until(() -> deliveries("&limit=100").size() == 30);
        assertThat(receiver.accepted()).isEmpty();

        api.as(ADMIN).post(path("/resume"), Map.of()).expect(200);
        try (Courier one = courier();
                Courier other = courier()) {
            one.wake();
            other.wake();
            await().until(() -> deliveries("&limit=100&state=DELIVERED").size() == 30);
        }

        assertThat(receiver.acceptedIds()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void takesOverFromAWorkerThatDied() {
        api.as(ADMIN).post(path("/pause"), Map.of()).expect(200);
        String uscc = Subjects.next();
        String event = send(uscc);
        await().until(() -> deliveries("").size() == 1);
        api.as(ADMIN).post(path("/resume"), Map.of()).expect(200);
        Instant lease = clock.instant().plusSeconds(40);
        Claim dead =
                scopes.within(
                        RowScope.everything(),
                        () -> lanes.claim(clock.instant(), lease, 1).orElseThrow());
        works.runNow("webhook-delivery");
        assertThat(states(uscc)).containsExactly("WAITING");

        clock.advance(Duration.ofSeconds(41));
        works.runNow("webhook-delivery");

        await().until(() -> states(uscc).equals(List.of("DELIVERED")));
        assertThat(receiver.acceptedIds()).containsExactly(event);
        // Its word comes too late to count.
        boolean settled =
                scopes.within(
                        RowScope.everything(),
                        () ->
                                lanes.settle(
                                        dead,
                                        Attempt.failed("late"),
                                        new Verdict.GivenUp(),
                                        clock.instant()));
        assertThat(settled).isFalse();
        assertThat(states(uscc)).containsExactly("DELIVERED");
    }

    @Test
    void letsOneReceiverKeepOnlySomeWorkersBusy() {
        api.as(ADMIN).post(path("/pause"), Map.of()).expect(200);
        send(Subjects.next());
        send(Subjects.next());
        await().until(() -> deliveries("").size() == 2);
        api.as(ADMIN).post(path("/resume"), Map.of()).expect(200);
        Instant lease = clock.instant().plusSeconds(40);

        scopes.within(
                RowScope.everything(),
                () -> {
                    assertThat(lanes.claim(clock.instant(), lease, 1)).isPresent();
                    assertThat(lanes.claim(clock.instant(), lease, 1)).isEmpty();
                    assertThat(lanes.claim(clock.instant(), lease, 2)).isPresent();
                    assertThat(lanes.claim(clock.instant(), lease, 2)).isEmpty();
                });
    }

    @Test
    void saysWhenItGivesUpAndSendsAgainOnRequest() {
        receiver.answering(_ -> 503);
        String uscc = Subjects.next();
        String event = send(uscc);
        await().until(() -> deliveries("&subject=" + uscc).size() == 1);
        await().until(() -> deliveries("").get(0).get("attempts").asInt() == 1);
        await().until(() -> text("", "lastError").equals("HTTP 503"));

        clock.advance(Duration.ofDays(3).plusSeconds(1));
        works.runNow("webhook-delivery");

        await().until(() -> states(uscc).equals(List.of("GIVEN_UP")));
        String id = text("", "id");
        await().until(() -> audited("webhook.give-up", id) == 1);

        receiver.answering(_ -> 204);
        api.as(ADMIN).post(path("/deliveries/" + id + "/redelivery"), Map.of()).expect(200);
        await().until(() -> states(uscc).equals(List.of("DELIVERED")));
        assertThat(receiver.acceptedIds()).containsExactly(event);
        assertThat(audited("webhook.redeliver", id)).isEqualTo(1);
        api.as(ADMIN)
                .post(path("/deliveries/" + id + "/redelivery"), Map.of())
                .expectProblem(409, "delivery-not-given-up", null);
    }

    @Test
    void signsWithBothSecretsUntilTheOldOneHasRunOut() throws Exception {
        String old = webhook.get("secret").asString();
        assertThat(api.as(ADMIN).get(path("")).expect(200).json().has("secret")).isFalse();

        String fresh = api.as(ADMIN).post(path("/secret"), Map.of()).expect(200).text("/secret");
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
        send(Subjects.next());
        await().until(() -> receiver.accepted().size() == 1);
        TestReceiver.Received both = receiver.accepted().getFirst();
        assertThat(both.header("webhook-signature"))
                .isEqualTo(signature(fresh, both) + " " + signature(old, both));

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        send(Subjects.next());
        await().until(() -> receiver.accepted().size() == 2);
        TestReceiver.Received one = receiver.accepted().getLast();
        assertThat(one.header("webhook-signature")).isEqualTo(signature(fresh, one));
        assertThat(audited("webhook.rotate-secret", webhook.get("id").asString())).isEqualTo(1);
    }

    @Test
    void looksAtTheAddressAgainBeforeEachAttempt() {
        scopes.within(
                RowScope.everything(),
                () -> {
                    jdbc.sql("update webhook_subscription set url = ? where id = ?")
                            .params(
                                    "https://10.255.255.1/hook",
                                    UUID.fromString(webhook.get("id").asString()))
                            .update();
                });

        send(Subjects.next());

        await().until(() -> deliveries("").size() == 1);
        await().until(() -> text("", "lastError").contains("非公开网络"));
    }

    @Test
    void forgetsWhatWasDeliveredLongAgo() {
        String uscc = Subjects.next();
        send(uscc);
        await().until(() -> states(uscc).equals(List.of("DELIVERED")));

        clock.advance(Duration.ofDays(29));
        works.runNow("webhook-pruning");
        assertThat(states(uscc)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        works.runNow("webhook-pruning");
        assertThat(states(uscc)).isEmpty();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    private Courier courier() {
        return new Courier(lanes, post, settings, random, scopes, clock);
    }

    private String send(String uscc) {
        return publish(uscc, "140900").id().toString();
    }

    private static EventEnvelope publish(String uscc, String region) {
        return APPROVALS.publish(DECIDED, uscc, payload(uscc, region));
    }

    private static String payload(String uscc, String region) {
        return CatalogFixtures.decision(
                        uscc, CatalogFixtures.nextApplicationNumber(), Map.of("region", region))
                .toString();
    }

    private List<String> states(String uscc) {
        return deliveries("&subject=" + uscc).findValuesAsString("state");
    }

    private String text(String query, String field) {
        return deliveries(query).path(0).path(field).asString("");
    }

    private JsonNode deliveries(String query) {
        return api.as(ADMIN)
                .get(path("/deliveries?type=shenguan." + DECIDED + query))
                .expect(200)
                .json()
                .get("items");
    }

    private int audited(String action, String target) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        "select count(*) from audit_entry where action = ? and target_id = ?")
                                .params(action, target)
                                .query(Integer.class)
                                .single());
    }

    private String path(String below) {
        return WEBHOOKS + "/" + webhook.get("id").asString() + below;
    }

    private static org.assertj.core.data.TemporalUnitOffset within(Duration offset) {
        return org.assertj.core.api.Assertions.within(
                offset.toMillis(), java.time.temporal.ChronoUnit.MILLIS);
    }

    /** As a receiver computes it, from the specification alone. */
    private static String signature(String secret, TestReceiver.Received request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                String.join(
                        ".",
                        request.header("webhook-id"),
                        request.header("webhook-timestamp"),
                        request.body());
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
