package org.shenguan.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TimeLimitSweepTests {

    private static final String APPLICATIONS = "/api/approval/applications";
    private static final TestOfficer APPROVER =
            TestOfficer.of("王芳", Role.APPROVER).in("140700", "14070001");

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired TimeLimitSweep sweep;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void setTheTimeBack() {
        clock.set(before);
    }

    @Test // 行政许可法 art. 32(1)(4)
    void putsAcceptanceBySilenceOnRecordOnce() {
        String uscc = Subjects.next();
        String id =
                api.as(APPROVER)
                        .post(
                                APPLICATIONS,
                                Map.of(
                                        "itemCode",
                                        "140125000101",
                                        "subject",
                                        Map.of("uscc", uscc, "name", "某公司", "region", "140702"),
                                        "materials",
                                        List.of(),
                                        "applicantContact",
                                        "13812345678"))
                        .expect(201)
                        .text("/id");
        clock.advance(Duration.ofDays(14));

        var looked = api.as(APPROVER).get(APPLICATIONS + "/" + id).expect(200);
        sweep.run();
        sweep.run();

        assertThat(looked.text("/state")).isEqualTo("ACCEPTED");
        assertThat(looked.json().at("/deemedAccepted").asBoolean()).isTrue();
        assertThat(looked.text("/applicantContact")).isEqualTo("138****5678");
        var swept = api.as(APPROVER).get(APPLICATIONS + "/" + id).expect(200);
        assertThat(swept.json().at("/documents").findValuesAsString("kind"))
                .containsExactly("RECEIPT", "ACCEPTANCE");
        assertThat(
                        api.as(APPROVER)
                                .get(APPLICATIONS + "?state=ACCEPTED&uscc=" + uscc)
                                .expect(200)
                                .json()
                                .at("/items"))
                .hasSize(1);
    }
}
