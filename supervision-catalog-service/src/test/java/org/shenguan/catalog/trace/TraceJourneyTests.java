package org.shenguan.catalog.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.APPROVALS;
import static org.shenguan.catalog.CatalogFixtures.DECIDED;
import static org.shenguan.catalog.CatalogFixtures.MARKET_SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.decision;
import static org.shenguan.catalog.CatalogFixtures.nextApplicationNumber;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;

/** One number shows the whole way of a subject through all services, and where it breaks off. */
@ServiceTest
class TraceJourneyTests {

    private static final String EXAMPLE_SUBJECT = "91140700MA0000007P";

    @Autowired Api api;

    @Test
    void showsEveryHopHoweverLateItComesAndNamesWhatIsMissing() {
        String uscc = Subjects.next();
        String application = nextApplicationNumber();

        // The end of the story arrives before its beginning.
        List<String> backwards =
                List.of(
                        LifeLine.CLUE,
                        LifeLine.WARNING,
                        LifeLine.GRADE,
                        LifeLine.CASE_DECIDED,
                        LifeLine.CASE_FILED,
                        LifeLine.RECTIFIED,
                        LifeLine.OUTCOME);
        for (int i = 0; i < backwards.size(); i++) {
            publish(backwards.get(i), uscc, Instant.now().minusSeconds(60L * i));
        }
        String decision = decision(uscc, application, Map.of()).toString();
        EventEnvelope pushed = APPROVALS.publish(DECIDED, uscc, decision);
        APPROVALS.publish(pushed, decision);

        await().atMost(Duration.ofSeconds(30)).until(() -> hops(uscc) == 9);
        var trace = api.as(SUPERVISOR).get(path(uscc)).expect(200);

        assertThat(trace.json().at("/hops").findValuesAsString("type"))
                .contains(
                        LifeLine.DECIDED,
                        LifeLine.ASSIGNMENT,
                        LifeLine.OUTCOME,
                        LifeLine.RECTIFIED,
                        LifeLine.CASE_FILED,
                        LifeLine.CASE_DECIDED,
                        LifeLine.GRADE,
                        LifeLine.WARNING,
                        LifeLine.CLUE);
        assertThat(trace.json().at("/hops").findValuesAsString("occurredAt")).isSorted();
        assertThat(trace.json().at("/gaps").findValuesAsString("code"))
                .containsExactlyInAnyOrder("ASSIGNMENT-UNCLAIMED", "CLUE-UNSIGNED");
        assertThat(trace.response().body()).contains("王建国").contains(sha256(decision));
        assertThat(trace.response().body()).contains(pushed.id().toString());
        assertThat(trace.json().at("/hops").findValuesAsString("traceId"))
                .contains("4bf92f3577b34da6a3ce929d0e0e4736");

        // The same line under each of its numbers.
        String license = decision(uscc, application, Map.of()).at("/license/number").asString();
        assertThat(api.as(SUPERVISOR).get(path(application)).text("/subject/uscc")).isEqualTo(uscc);
        assertThat(api.as(SUPERVISOR).get(path(license)).text("/subject/uscc")).isEqualTo(uscc);

        // The hub is shared by all departments of the region, and by no other region.
        assertThat(api.as(MARKET_SUPERVISOR).get(path(uscc)).json().at("/hops")).hasSize(9);
        for (TestOfficer outsider :
                List.of(
                        SUPERVISOR.in("141000", "14100021"),
                        SUPERVISOR.in("140702", "14070221"),
                        SUPERVISOR.in(null, "14070021"),
                        SUPERVISOR.in("140700", null))) {
            api.as(outsider).get(path(uscc)).expectProblem(404, "not-found", null);
        }
    }

    @Test
    void showsACallerOnlyTheirRegionsHopsAndNoGapThatAnotherRegionFills() {
        String uscc = Subjects.next();
        // Approved by the county, supervised by the city: the county sees its own part only.
        String decision =
                decision(
                                uscc,
                                nextApplicationNumber(),
                                Map.of(
                                        "region", "140702",
                                        "approvingDepartment",
                                                Map.of("code", "14070201", "name", "榆次区行政审批服务管理局"),
                                        "itemSupervision",
                                                Map.of(
                                                        "sealTransferred", true,
                                                        "state", "DELEGATED",
                                                        "delegatedTo", "CITY",
                                                        "competentLine", "EMERGENCY_MANAGEMENT")))
                        .toString();
        APPROVALS.publish(DECIDED, uscc, decision);
        await().atMost(Duration.ofSeconds(30)).until(() -> hops(uscc) == 2);

        var county = api.as(SUPERVISOR.in("140702", "14070221")).get(path(uscc)).expect(200);

        assertThat(county.json().at("/hops")).hasSize(1);
        assertThat(county.json().at("/gaps")).isEmpty();
        assertThat(api.as(SUPERVISOR).get(path(uscc)).json().at("/gaps")).hasSize(1);
    }

    @Test
    void showsARefusalAsAHopWithoutExpectingAnything() {
        String uscc = Subjects.next();
        var refusal = decision(uscc, nextApplicationNumber(), Map.of("decision", "REFUSED"));
        refusal.remove("license");
        APPROVALS.publish(DECIDED, uscc, refusal.toString());
        await().atMost(Duration.ofSeconds(30)).until(() -> hops(uscc) == 1);

        var trace = api.as(SUPERVISOR).get(path(uscc)).expect(200);

        assertThat(trace.text("/hops/0/what")).contains("不予许可");
        assertThat(trace.json().at("/gaps")).isEmpty();
        assertThat(
                        api.as(SUPERVISOR)
                                .get("/api/catalog/assignments?uscc=" + uscc)
                                .json()
                                .at("/items"))
                .isEmpty();
    }

    private static void publish(String contract, String uscc, Instant at) {
        EventContract kind = EventContract.of(contract);
        EventStream.of(kind.topic().topic())
                .publish(
                        new EventEnvelope(
                                UUID.randomUUID(),
                                kind.type(),
                                "/shenguan/test",
                                at,
                                uscc,
                                kind.dataSchema(),
                                1,
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        kind.example("").json().replace(EXAMPLE_SUBJECT, uscc));
    }

    private int hops(String uscc) {
        Api.Answer answer = api.as(SUPERVISOR).get(path(uscc));
        return answer.status() == 404 ? 0 : answer.expect(200).json().at("/hops").size();
    }

    private static String path(String key) {
        return "/api/catalog/traces/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static String sha256(String payload) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
