package org.shenguan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.inspection.lottery.PythonVerifier;
import org.springframework.beans.factory.annotation.Autowired;

/** From an approval to a published result, as other services and the public see it. */
@ServiceTest
class InspectionJourneyTests {

    private static final String BASE = "/api/inspection";

    @Autowired Api api;
    @Autowired MutableClock clock;

    @Test
    void leadsFromAnApprovalToAPublishedResult() {
        Bureau bureau = new Bureau(api);
        String uscc = Subjects.next();

        approve(uscc);
        awaitObject(bureau, uscc, "/status", "ACTIVE");
        assign(uscc, bureau.department);
        awaitObject(bureau, uscc, "/departments/0", bureau.department);
        grade(uscc, "C", "2.0");
        awaitObject(bureau, uscc, "/samplingCoefficient", "2.0");
        bureau.employ(4);

        String draw = commitWithTheWeightOfTheGrade(bureau, uscc);
        bureau.makeSeed(draw);
        bureau.execute(draw).expect(200);
        replayTheProofAsThePublic(draw);
        TestOfficer member = receiveTheTask(bureau, uscc);
        String task = recordTheResult(member, uscc);
        theOutcomeReachesTheOthers(uscc, task);
        confirmTheRectification(member, uscc, task);
        publishTheResult(bureau, uscc, task);
        theObjectLeavesWithItsLastLicense(bureau, uscc);
    }

    private void approve(String uscc) {
        EventStream.of("shenguan.approval.result.v1")
                .publish(
                        "approval.application-decided.v1",
                        uscc,
                        example("approval.application-decided.v1", "", uscc));
    }

    private void assign(String uscc, String department) {
        EventStream.of("shenguan.supervision.assignment.v1")
                .publish(
                        "catalog.assignment-changed.v1",
                        uscc,
                        example("catalog.assignment-changed.v1", "", uscc)
                                .replace(
                                        "38269fd7-ae64-5ed4-bb40-8f12954bbb2a",
                                        UUID.randomUUID().toString())
                                .replace("\"14070021\"", "\"" + department + "\""));
    }

    private void grade(String uscc, String grade, String coefficient) {
        EventStream.of("shenguan.credit.grade.v1")
                .publish(
                        "credit.grade-changed.v1",
                        uscc,
                        example("credit.grade-changed.v1", "", uscc)
                                .replace("\"grade\": \"D\"", "\"grade\": \"" + grade + "\"")
                                .replace("\"2.0\"", "\"" + coefficient + "\""));
    }

    private String commitWithTheWeightOfTheGrade(Bureau bureau, String uscc) {
        Map<String, Object> plan = bureau.plan(Map.of("ratio", 1));
        plan.put("selection", Map.of("classes", List.of("HAZARDOUS_CHEMICALS")));

        Api.Answer committed = bureau.commit(plan).expect(201);

        assertThat(committed.text("/state")).isEqualTo("COMMITTED");
        String draw = committed.text("/id");
        Api.Answer proof = api.get(BASE + "/public/draws/" + draw + "/proof").expect(200);
        assertThat(proof.text("/input/candidates/0")).startsWith(uscc + ",").endsWith(",2.0");
        assertThat(proof.json().has("seed")).isFalse();
        return draw;
    }

    private void replayTheProofAsThePublic(String draw) {
        Api.Answer proof = api.get(BASE + "/public/draws/" + draw + "/proof").expect(200);

        assertThat(proof.response().body()).doesNotContain("执法员").doesNotContain("周科长");
        assertThat(
                        PythonVerifier.verdict(
                                proof.response()
                                        .body()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .startsWith("OK 1 of 1");
    }

    private TestOfficer receiveTheTask(Bureau bureau, String uscc) {
        Api.Answer tasks = api.as(bureau.head).get(BASE + "/tasks?uscc=" + uscc).expect(200);
        TestOfficer member = bureau.enforcer(tasks.text("/items/0/team/0"));
        String id = tasks.text("/items/0/id");

        assertThat(tasks.json().at("/items/0/team")).hasSize(2);
        assertThat(api.as(member).get(BASE + "/tasks/" + id).text("/version")).isEqualTo("1");
        Api.Answer received =
                api.as(member).post(BASE + "/tasks/" + id + "/receipt", Map.of()).expect(200);
        assertThat(received.text("/version")).isEqualTo("2");
        return member;
    }

    private String recordTheResult(TestOfficer member, String uscc) {
        String task = api.as(member).get(BASE + "/tasks?uscc=" + uscc).text("/items/0/id");

        Api.Answer checked =
                api.as(member)
                        .post(
                                BASE + "/tasks/" + task + "/result",
                                Map.of(
                                        "checkedOn", today(),
                                        "publicResults", List.of(5, 8),
                                        "result", "02",
                                        "hazards",
                                                List.of(
                                                        Map.of(
                                                                "description",
                                                                "2 名电工未持证上岗",
                                                                "major",
                                                                true)),
                                        "violations",
                                                List.of(
                                                        Map.of(
                                                                "code", "WSL-97-7",
                                                                "description",
                                                                        "2 名电工未取得特种作业操作证上岗作业。",
                                                                "basis", "《中华人民共和国安全生产法》第三十条第一款",
                                                                "severity", "SERIOUS")),
                                        "rectification", Map.of("days", 15)))
                        .expect(200);

        assertThat(checked.text("/status")).isEqualTo("CHECKED");
        assertThat(checked.text("/rectification/dueOn"))
                .isEqualTo(LocalDate.parse(today()).plusDays(15).toString());
        assertThat(checked.text("/publishByExplanation")).contains("20 个工作日");
        assertThat(checked.text("/version")).isEqualTo("3");
        return task;
    }

    private void theOutcomeReachesTheOthers(String uscc, String task) {
        EventStream.Received outcome =
                EventStream.of("shenguan.inspection.outcome.v1")
                        .await("inspection.outcome-recorded.v1", uscc);

        EventContract.of("inspection.outcome-recorded.v1").assertAccepts(outcome.payload());
        assertThat(outcome.json().at("/taskId").asString()).isEqualTo(task);
        assertThat(outcome.json().at("/violations/0/severity").asString()).isEqualTo("SERIOUS");
        assertThat(outcome.json().at("/officers")).hasSize(2);
        assertThat(outcome.envelope().sequence()).isEqualTo(1);
    }

    private void confirmTheRectification(TestOfficer member, String uscc, String task) {
        api.as(member)
                .post(
                        BASE + "/tasks/" + task + "/rectification-confirmation",
                        Map.of("confirmedOn", today()))
                .expect(200);

        EventStream.Received confirmed =
                EventStream.of("shenguan.inspection.outcome.v1")
                        .await("inspection.rectification-confirmed.v1", uscc);
        EventContract.of("inspection.rectification-confirmed.v1")
                .assertAccepts(confirmed.payload());
        assertThat(confirmed.envelope().sequence()).isEqualTo(2);
    }

    private void publishTheResult(Bureau bureau, String uscc, String task) {
        assertThat(api.get(BASE + "/public/results?uscc=" + uscc).json().at("/items")).isEmpty();

        api.as(bureau.head).post(BASE + "/tasks/" + task + "/publication", Map.of()).expect(200);

        Api.Answer published = api.get(BASE + "/public/results?uscc=" + uscc).expect(200);
        assertThat(published.text("/items/0/results/0")).isEqualTo("发现问题已责令改正");
        assertThat(published.text("/items/0/department")).isEqualTo("晋中市应急管理局");
        assertThat(published.response().body()).doesNotContain("执法员");
        assertThat(api.as(bureau.head).get(BASE + "/tasks/" + task).text("/version"))
                .isEqualTo("5");
    }

    private void theObjectLeavesWithItsLastLicense(Bureau bureau, String uscc) {
        EventStream.of("shenguan.approval.result.v1")
                .publish(
                        "approval.license-changed.v1",
                        uscc,
                        example("approval.license-changed.v1", "", uscc));

        awaitObject(bureau, uscc, "/status", "LEFT");
        assertThat(api.as(bureau.head).get(BASE + "/objects/" + uscc).text("/statusReason"))
                .contains("吊销");
    }

    private void awaitObject(Bureau bureau, String uscc, String pointer, String value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(api.as(bureau.head).get(BASE + "/objects/" + uscc).text(pointer))
                                .isEqualTo(value));
    }

    private static String example(String contract, String alternative, String uscc) {
        return EventContract.of(contract)
                .example(alternative)
                .json()
                .replace("91140700MA0000007P", uscc)
                .replace("晋中危化经字〔2026〕000017", "晋中危化经字〔2026〕" + uscc);
    }

    private String today() {
        return org.shenguan.chassis.calendar.ChinaTime.today(clock).toString();
    }
}
