package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have events pushed, where to, and who sees it. */
@ServiceTest
class WebhookAccessTests {

    private static final String WEBHOOKS = "/api/catalog/webhooks";
    private static final TestOfficer ADMIN =
            TestOfficer.of("郑管理", Role.ADMINISTRATOR).in("140800", "*");
    private static final Map<String, Object> REQUEST =
            Map.of(
                    "name", "运城市数据共享平台",
                    "url", "https://127.0.0.1/hook",
                    "region", "140802",
                    "eventTypes", List.of("shenguan.credit.grade-changed.v1"));

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;

    @Test
    void hidesASubscriptionAndItsDeliveriesFromOutsiders() {
        TestOfficer county = ADMIN.in("140802", "*");
        String id = api.as(county).post(WEBHOOKS, REQUEST).expect(201).text("/id");
        String item = WEBHOOKS + "/" + id;

        assertThat(api.as(ADMIN).get(WEBHOOKS).expect(200).response().body()).contains(id);
        matrix.assertHiddenFromOutsiders(county, WEBHOOKS, item, id);
        TestOfficer neighbour = ADMIN.in("140803", "*");
        api.as(neighbour).get(item + "/deliveries").expectProblem(404, "not-found", null);
        api.as(county)
                .post(item + "/deliveries/999999999/redelivery", Map.of())
                .expectProblem(404, "not-found", null);
        matrix.assertActsRefusedToOutsiders(
                county,
                WEBHOOKS,
                id,
                Map.of("pause", Map.of(), "resume", Map.of(), "secret", Map.of()));

        api.as(county).delete(item).expect(204);
        api.as(county).get(item).expectProblem(404, "not-found", null);
    }

    @Test
    void pausesAndResumesAnyNumberOfTimes() {
        String item = WEBHOOKS + "/" + api.as(ADMIN).post(WEBHOOKS, REQUEST).text("/id");

        for (int i = 0; i < 2; i++) {
            assertThat(api.as(ADMIN).post(item + "/pause", Map.of()).text("/state"))
                    .isEqualTo("PAUSED");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(api.as(ADMIN).post(item + "/resume", Map.of()).text("/state"))
                    .isEqualTo("ACTIVE");
        }
        api.as(ADMIN).delete(item).expect(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | https://10.0.0.1/hook",
                "url | https://169.254.169.254/latest/meta-data",
                "url | https://[::ffff:192.168.0.1]/hook",
                "url | http://8.8.8.8/hook",
                "url | ftp://127.0.0.1/hook",
                "url | https://user:secret@127.0.0.1/hook",
                "url | not a url",
                "url | https:///hook",
                "name | ''",
                "region | 140900",
                "region | 140000",
            })
    void refusesWhatMustNotBePushedTo(String field, String value) {
        Map<String, Object> request = new HashMap<>(REQUEST);
        request.put(field, value);

        api.as(ADMIN).post(WEBHOOKS, request).expectProblem(400, "invalid-request", "/" + field);
    }

    @Test
    void refusesEventTypesThatThereAreNot() {
        Map<String, Object> request = new HashMap<>(REQUEST);
        for (List<String> types :
                List.of(List.<String>of(), List.of("credit.grade-changed.v1"), List.of("x"))) {
            request.put("eventTypes", types);
            api.as(ADMIN)
                    .post(WEBHOOKS, request)
                    .expectProblem(400, "invalid-request", "/eventTypes");
        }
    }
}
