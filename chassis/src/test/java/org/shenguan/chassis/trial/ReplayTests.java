package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.OPERATOR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consumer reads again from a date on: what was lost has its effect, what was taken has none. */
@TrialTest
class ReplayTests {

    private static final String SAID = "trial.word-said.v1";
    private static final EventStream WORDS = EventStream.of("shenguan.trial.word.v1");
    private static final String INTAKE = "/api/trial/platform/intakes";
    private static final TestOfficer OFFICER = TestOfficer.of("武志刚", OPERATOR).in("140000", "*");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired MutableClock clock;

    @Test
    void healsWhatARestoredDatabaseHasLostAndRepeatsNothing() {
        Instant before = Instant.now();
        clock.set(before.plusSeconds(60));
        String uscc = Subjects.next();
        WORDS.publish(SAID, uscc, "{\"word\": \"kept\"}");
        EventEnvelope lost = WORDS.publish(SAID, uscc, "{\"word\": \"lost\"}");
        await().until(() -> words(uscc).contains("lost"));
        jdbc.sql("delete from effect where event_id = ?").param(lost.id()).update();
        jdbc.sql("delete from inbox where event_id = ?").param(lost.id()).update();

        api.as(OFFICER)
                .post(
                        INTAKE + "/words/replays",
                        Map.of("since", before.minusSeconds(1).toString(), "reason", "数据库自备份恢复"))
                .expect(202);

        await().until(() -> words(uscc).contains("lost"));
        assertThat(words(uscc)).containsExactly("kept", "lost");
        Api.Answer replays = api.as(OFFICER).get(INTAKE + "/words/replays").expect(200);
        assertThat(replays.text("/0/partitionsSought")).isEqualTo("1");
        assertThat(replays.text("/0/reason")).isEqualTo("数据库自备份恢复");
        WORDS.publish(SAID, uscc, "{\"word\": \"afterwards\"}");
        await().until(() -> words(uscc).contains("afterwards"));
    }

    @Test
    void showsEachIntakeWithItsLag() {
        Api.Answer intakes = api.as(OFFICER).get(INTAKE).expect(200);

        assertThat(intakes.json().findValuesAsString("name")).contains("words");
        assertThat(intakes.json().findValues("topics").toString())
                .contains("shenguan.trial.word.v1");
        assertThat(intakes.json().findValues("lag")).isNotEmpty().allMatch(lag -> lag.isNumber());
    }

    @Test
    void refusesAnIntakeThatIsNotThereAndADateToCome() {
        api.as(OFFICER)
                .post(
                        INTAKE + "/rumours/replays",
                        Map.of("since", "2020-01-01T00:00:00Z", "reason", "试"))
                .expectProblem(404, "not-found", null);
        api.as(OFFICER)
                .post(
                        INTAKE + "/words/replays",
                        Map.of("since", "2999-01-01T00:00:00Z", "reason", "试"))
                .expectProblem(400, "invalid-request", "/since");
    }

    private List<String> words(String uscc) {
        return jdbc.sql("select word from effect where subject = ? order by id")
                .param(uscc)
                .query(String.class)
                .list();
    }
}
