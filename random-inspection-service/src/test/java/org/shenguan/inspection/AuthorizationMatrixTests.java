package org.shenguan.inspection;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AuthorizationMatrixTests {

    private static final String BASE = "/api/inspection";

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals();
    }

    @Test
    void hidesDrawsTasksAndOfficersFromOutsiders() {
        Bureau bureau = new Bureau(api);
        bureau.employ(2);
        String uscc = bureau.supervise(1).getFirst();
        Api.Answer drawn = bureau.draw(bureau.plan(Map.of("ratio", 1)));
        String task = api.as(bureau.head).get(BASE + "/tasks?uscc=" + uscc).text("/items/0/id");

        matrix.assertHiddenFromOutsiders(
                bureau.head,
                BASE + "/draws?createdBy=" + bureau.head.username(),
                BASE + "/draws/" + drawn.text("/id"),
                drawn.text("/id"));
        matrix.assertHiddenFromOutsiders(
                bureau.head, BASE + "/tasks?uscc=" + uscc, BASE + "/tasks/" + task, task);
        matrix.assertHiddenFromOutsiders(
                bureau.head,
                BASE + "/officers?certificateNumber=" + bureau.certificate(0),
                null,
                bureau.certificate(0));
    }

    @Test
    void hidesObjectsFromOtherRegions() {
        Bureau bureau = new Bureau(api);
        String uscc = bureau.supervise(1).getFirst();

        api.as(bureau.head).get(BASE + "/objects/" + uscc).expect(200);
        api.as(bureau.head.in("140702", "99999999")).get(BASE + "/objects/" + uscc).expect(200);
        api.as(bureau.head.in("141000", bureau.department))
                .get(BASE + "/objects/" + uscc)
                .expectProblem(404, "not-found", null);
        api.as(bureau.head.in("140700", null))
                .get(BASE + "/objects/" + uscc)
                .expectProblem(404, "not-found", null);
    }

    @Test
    void refusesEveryActOnADrawOrTaskToOutsiders() {
        Bureau bureau = new Bureau(api);
        bureau.employ(2);
        String uscc = bureau.supervise(1).getFirst();
        String draw = bureau.draw(bureau.plan(Map.of("ratio", 1))).text("/id");
        String task = api.as(bureau.head).get(BASE + "/tasks?uscc=" + uscc).text("/items/0/id");
        String share = "0".repeat(64);

        matrix.assertActsRefusedToOutsiders(
                bureau.head,
                BASE + "/draws",
                draw,
                Map.of(
                        "contributions", Map.of("commitment", share),
                        "reveals", Map.of("contribution", share),
                        "execution", Map.of(),
                        "redraw-requests", Map.of("reason", "名录有误"),
                        "redraw", Map.of(),
                        "redraws", Map.of()));
        matrix.assertActsRefusedToOutsiders(
                bureau.head,
                BASE + "/tasks",
                task,
                Map.of(
                        "receipt", Map.of(),
                        "rectification-confirmation", Map.of("confirmedOn", "2026-11-20"),
                        "publication", Map.of()));
    }
}
