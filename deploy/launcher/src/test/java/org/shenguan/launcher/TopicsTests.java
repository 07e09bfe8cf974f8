package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTests {

    private final Topics topics = Topics.from(Layout.ofCheckout(Repository.root()).topicsFile());

    @Test
    void listsTheTopicsOfTheContract() {
        assertThat(topics.all())
                .extracting(Topics.Topic::topic)
                .containsExactlyInAnyOrder(
                        "shenguan.approval.result.v1",
                        "shenguan.supervision.assignment.v1",
                        "shenguan.inspection.outcome.v1",
                        "shenguan.enforcement.decision.v1",
                        "shenguan.credit.grade.v1",
                        "shenguan.risk.warning.v1",
                        "shenguan.risk.clue.v1",
                        "shenguan.calendar.v1");
        assertThat(topics.all())
                .allMatch(topic ->
                        topic.partitions() == (topic.topic().contains("calendar") ? 1 : 6));
    }

    @Test
    void compactsTheGradesAlone() {
        assertThat(topics.all())
                .filteredOn(topic -> "compact".equals(topic.config().get("cleanup.policy")))
                .extracting(Topics.Topic::topic)
                .containsExactly("shenguan.credit.grade.v1");
    }
}
