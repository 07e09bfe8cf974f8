package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.launcher.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvincialSystemTests {

    private static final String CONTRACT =
            "docs/contracts/events/inspection.outcome-recorded.v1.schema.json";

    @Test
    void saysAllThatTheContractRequires() {
        JsonNode schema = new JsonMapper().readTree(Repository.root().resolve(CONTRACT).toFile());
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();

        assertThat(required).isNotEmpty();
        for (var check : List.of(Matter.Check.CLEAN, Matter.Check.VIOLATION)) {
            assertThat(ProvincialSystem.payload(outcome(check)).keySet()).containsAll(required);
        }
    }

    @Test
    void ordersARemovalOnlyWhereThereIsAViolation() {
        assertThat(ProvincialSystem.payload(outcome(Matter.Check.CLEAN)))
                .containsEntry("violations", List.of())
                .doesNotContainKey("rectification");
        assertThat(ProvincialSystem.payload(outcome(Matter.Check.VIOLATION)))
                .containsKey("rectification");
    }

    private static ProvincialSystem.Outcome outcome(Matter.Check check) {
        var matter = new Matter(1, new Company(1, City.JINZHONG), "140125000101", true, 0, check);
        return new ProvincialSystem.Outcome(
                Named.uuid("event"), Named.uuid("task"), Instant.EPOCH, matter);
    }
}
