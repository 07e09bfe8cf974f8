package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LEADER;
import static org.shenguan.approval.TestActs.RESULTS;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ScopeContract;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen at once or twice has the effect of once. */
@ServiceTest
class DecisionRaceTests {

    @Autowired Api api;
    @Autowired PostgresServer.TestDatabase database;

    @Test
    void isDecidedOnceHoweverManyDecideAtOnce() throws Exception {
        TestActs acts = new TestActs(api);
        String uscc = Subjects.next();
        String id = acts.accepted(uscc);
        List<Callable<Integer>> deciders =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(n ->
                                () ->
                                        acts.decide(
                                                        n % 2 == 0 ? APPROVER : LEADER,
                                                        id,
                                                        TestActs.grant(0))
                                                .status())
                        .toList();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    threads.invokeAll(deciders).stream().map(future -> future.resultNow()).toList();
        }

        assertThat(answers)
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 409 || status == 412);
        RESULTS.await("approval.application-decided.v1", uscc);
        assertThat(RESULTS.about(uscc)).hasSize(1);
        assertThat(
                        api.as(APPROVER)
                                .get("/api/approval/licenses?uscc=" + uscc)
                                .expect(200)
                                .json()
                                .at("/items"))
                .hasSize(1);
    }

    @Test
    void overwritesNothingOfWhatASecondOfficerHasNotSeen() {
        TestActs acts = new TestActs(api);
        String application = APPLICATIONS + "/" + acts.accepted(Subjects.next());
        long seen = api.as(APPROVER).get(application).expect(200).json().at("/version").asLong();
        api.as(LEADER)
                .post(application + "/extension", seen, Map.of("days", 5, "reason", "案情复杂"))
                .expect(200);

        Api.Answer late =
                api.as(APPROVER)
                        .post(application + "/withdrawal", seen, Map.of("reason", "申请人撤回"))
                        .expectProblem(412, "stale-version", Api.IF_MATCH);

        assertThat(late.text("/detail")).contains("版本 " + (seen + 1));
        Api.Answer now = api.as(LEADER).get(application).expect(200);
        assertThat(now.text("/state")).isEqualTo("ACCEPTED");
        assertThat(now.text("/version")).isEqualTo(String.valueOf(seen + 1));
    }

    @Test
    void numbersApplicationsWithoutGapsOrRepetition() throws Exception {
        TestActs acts = new TestActs(api);
        String uscc = Subjects.next();
        List<Callable<String>> filings =
                IntStream.range(0, 8)
                        .<Callable<String>>mapToObj(_ -> () -> acts.file(uscc, "M01"))
                        .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(filings).forEach(future -> future.resultNow());
        }

        List<Long> serials =
                api
                        .as(APPROVER)
                        .get(APPLICATIONS + "?sort=number&uscc=" + uscc)
                        .expect(200)
                        .json()
                        .at("/items")
                        .findValuesAsString("number")
                        .stream()
                        .map(number -> Long.parseLong(number.substring(31)))
                        .toList();
        assertThat(serials).hasSize(8);
        assertThat(serials.getLast() - serials.getFirst()).isEqualTo(7);
    }

    @Test
    void raisesTheDossierOnceForAnEventThatComesTwice() {
        TestActs acts = new TestActs(api);
        String uscc = Subjects.next();
        String id = acts.file(uscc, "M01");
        EventContract contract = EventContract.of("credit.grade-changed.v1");
        EventStream stream = EventStream.of(contract.topic().topic());
        EventEnvelope envelope =
                new EventEnvelope(
                        UUID.randomUUID(),
                        contract.type(),
                        "/shenguan/test",
                        Instant.parse("2026-06-12T09:05:21Z"),
                        uscc,
                        URI.create(contract.dataSchema().toString()),
                        1,
                        null);
        String grade = contract.example("").json().replace("91140700MA0000007P", uscc);

        stream.publish(envelope, grade);
        stream.publish(envelope, grade);
        stream.publish("credit.grade-changed.v1", uscc, grade);
        acts.awaitDossier(id, 2);

        assertThat(api.as(APPROVER).get(APPLICATIONS + "/" + id + "/dossier").json().at("/facts"))
                .hasSize(2);
    }

    @Test
    void leavesNoTableOfARegionUnscoped() {
        ScopeContract.assertEveryTableIsScoped(
                database,
                "licensing_item",
                "implementing_body",
                "statutory_limit",
                "blocking_rule",
                "serial");
    }
}
