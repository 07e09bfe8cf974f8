package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At least once on the wire, exactly once in effect; a poison event parks its own subject only. */
@TrialTest
class InboxTests {

    private static final String SAID = "trial.word-said.v1";
    private static final EventStream WORDS = EventStream.of("shenguan.trial.word.v1");

    @Autowired JdbcClient jdbc;

    @Test
    void hasOneEffectHoweverOftenAnEventComes() {
        String uscc = Subjects.next();
        EventEnvelope first = WORDS.publish(SAID, uscc, "{\"word\": \"one\"}");
        WORDS.publish(first, "{\"word\": \"one\"}");
        WORDS.publish(first, "{\"word\": \"one\"}");
        WORDS.publish(SAID, uscc, "{\"word\": \"two\"}");

        await().until(() -> words(uscc).contains("two"));

        assertThat(words(uscc)).containsExactly("one", "two");
    }

    @Test
    void readsPastFieldsAndTypesItDoesNotKnow() {
        String uscc = Subjects.next();
        WORDS.publish("trial.never-heard-of.v1", uscc, "{\"a\": 1}");
        WORDS.publish(SAID, uscc, "{\"word\": \"new\", \"addedLater\": {\"x\": [1]}}");

        await().until(() -> words(uscc).contains("new"));
    }

    @Test
    void parksThePoisonedSubjectInOrderWhileOthersFlow() {
        String poisoned = Subjects.next();
        String healthy = Subjects.next();
        WORDS.publish(SAID, poisoned, "{\"word\": \"poison\"}");
        WORDS.publish(SAID, poisoned, "{\"word\": \"behind\"}");
        WORDS.publish(SAID, healthy, "{\"word\": \"flows\"}");

        await().until(() -> words(healthy).contains("flows"));

        assertThat(words(poisoned)).as("nothing of the failed transaction stays").isEmpty();
        assertThat(
                        jdbc.sql("select reason from dead_letter where subject = ? order by id")
                                .param(poisoned)
                                .query(String.class)
                                .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("cannot swallow this");
    }

    @Test
    void parksWhatIsNoEventAtAll() {
        String key = Subjects.next();
        WORDS.publish(
                new ProducerRecord<>(
                        "shenguan.trial.word.v1", key, "garbage".getBytes(StandardCharsets.UTF_8)));

        await().until(() ->
                jdbc.sql("select count(*) from dead_letter where subject = ?")
                                .param(key)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private List<String> words(String uscc) {
        return jdbc.sql("select word from effect where subject = ? order by id")
                .param(uscc)
                .query(String.class)
                .list();
    }
}
