package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.OPERATOR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dead letter is never where events are forgotten: it is read, mended, replayed or discarded. */
@TrialTest
class DeadLetterTests {

    private static final String SAID = "trial.word-said.v1";
    private static final EventStream WORDS = EventStream.of("shenguan.trial.word.v1");
    private static final String LETTERS = "/api/trial/platform/dead-letters";
    private static final TestOfficer OFFICER = TestOfficer.of("武志刚", OPERATOR).in("140000", "*");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    @Test
    void mendsAndReplaysAParkedSubjectInOrderWithOneEffectEach() {
        String uscc = Subjects.next();
        WORDS.publish(SAID, uscc, "{\"word\": \"poison\"}");
        WORDS.publish(SAID, uscc, "{\"word\": \"behind\"}");
        long first = firstLetter(uscc, 2);

        assertThat(replay(first).text("/replayed")).isEqualTo("0");
        assertThat(read(first).text("/attempts")).as("the attempt is counted").isEqualTo("3");
        api.as(OFFICER)
                .post(
                        LETTERS + "/" + first + "/mending",
                        Map.of("payload", "{\"word\": \"antidote\"}", "reason", "发送方确认应为 antidote"))
                .expect(200);
        assertThat(words(uscc)).isEmpty();

        Api.Answer replayed = replay(first);

        assertThat(replayed.text("/replayed")).isEqualTo("2");
        assertThat(replayed.text("/stillParked")).isEqualTo("0");
        assertThat(words(uscc)).containsExactly("antidote", "behind");
        assertThat(read(first).text("/state")).isEqualTo("REPLAYED");
        assertThat(read(first).text("/payload")).as("what came stays").contains("poison");
        api.as(OFFICER)
                .post(LETTERS + "/" + first + "/replay", Map.of())
                .expectProblem(409, "dead-letter-settled", null);
        WORDS.publish(SAID, uscc, "{\"word\": \"live again\"}");
        await().until(() -> words(uscc).contains("live again"));
        assertThat(words(uscc)).containsExactly("antidote", "behind", "live again");
        assertThat(acts(first)).containsExactly("dead-letter.mend", "dead-letter.replay");
    }

    @Test
    void discardsALetterWithAReasonAndReplaysWhatWaitedBehindIt() {
        String uscc = Subjects.next();
        WORDS.publish(SAID, uscc, "{\"word\": \"poison\"}");
        WORDS.publish(SAID, uscc, "{\"word\": \"behind\"}");
        long first = firstLetter(uscc, 2);

        api.as(OFFICER)
                .post(LETTERS + "/" + first + "/discard", Map.of("reason", "发送方已撤回该事件"))
                .expect(200);
        assertThat(words(uscc)).as("nothing flows by itself").isEmpty();
        replay(first + 1);

        assertThat(words(uscc)).containsExactly("behind");
        assertThat(read(first).text("/note")).isEqualTo("发送方已撤回该事件");
        assertThat(acts(first)).containsExactly("dead-letter.discard");
    }

    @Test
    void refusesAMendingThatIsNoJson() {
        String uscc = Subjects.next();
        WORDS.publish(SAID, uscc, "{\"word\": \"poison\"}");
        long first = firstLetter(uscc, 1);

        api.as(OFFICER)
                .post(
                        LETTERS + "/" + first + "/mending",
                        Map.of("payload", "{\"word\"", "reason", "笔误"))
                .expectProblem(400, "invalid-request", "/payload");

        assertThat(read(first).json().has("mendedPayload")).isFalse();
    }

    @Test
    void findsLettersByConsumerSubjectAndState() {
        String uscc = Subjects.next();
        WORDS.publish(SAID, uscc, "{\"word\": \"poison\"}");
        long first = firstLetter(uscc, 1);

        Api.Answer found =
                api.as(OFFICER)
                        .get(LETTERS + "?consumer=words&state=PARKED&subject=" + uscc)
                        .expect(200);

        assertThat(found.json().at("/items").size()).isOne();
        assertThat(found.text("/items/0/id")).isEqualTo(Long.toString(first));
        assertThat(found.text("/items/0/reason")).contains("cannot swallow this");
    }

    private long firstLetter(String uscc, int letters) {
        await().until(() -> ids(uscc).size() == letters);
        return ids(uscc).getFirst();
    }

    private List<Long> ids(String uscc) {
        return jdbc.sql("select id from dead_letter where subject = ? order by id")
                .param(uscc)
                .query(Long.class)
                .list();
    }

    private Api.Answer replay(long letter) {
        return api.as(OFFICER).post(LETTERS + "/" + letter + "/replay", Map.of()).expect(200);
    }

    private Api.Answer read(long letter) {
        return api.as(OFFICER).get(LETTERS + "/" + letter).expect(200);
    }

    private List<String> words(String uscc) {
        return jdbc.sql("select word from effect where subject = ? order by id")
                .param(uscc)
                .query(String.class)
                .list();
    }

    private List<String> acts(long letter) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        select action from audit_entry
                                        where target_type = 'DeadLetter' and target_id = ? order by id
                                        """)
                                .param(Long.toString(letter))
                                .query(String.class)
                                .list());
    }
}
