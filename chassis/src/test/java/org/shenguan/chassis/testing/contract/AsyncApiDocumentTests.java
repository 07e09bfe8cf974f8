package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncApiDocumentTests {

    private static final Path FILE = ContractDirectory.events().resolveSibling("asyncapi.yaml");

    private final JsonNode document = AsyncApiDocument.of(EventContracts.topics());

    @Test
    void isKeptInTheRepository() {
        ContractYaml.assertKept(
                FILE,
                document,
                "mvn test -pl chassis -Dtest=AsyncApiDocumentTests -D"
                        + ContractYaml.WRITE
                        + "=true");
    }

    @Test
    void refersOnlyToWhatThereIs() {
        List<String> references = document.findValuesAsString("$ref");

        assertThat(references)
                .hasSizeGreaterThan(50)
                .allSatisfy(reference -> {
                    if (reference.startsWith("#")) {
                        assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
                    } else {
                        assertThat(FILE.resolveSibling(reference)).exists();
                    }
                });
    }

    @Test
    void namesForEveryTopicWhoSendsAndWhoReceives() {
        JsonNode operations = document.get("operations");

        for (EventTopic topic : EventContracts.topics()) {
            String channel = "#/channels/" + topic.topic().substring("shenguan.".length());
            assertThat(services(operations, channel, "send")).containsExactly(topic.producer());
            assertThat(services(operations, channel, "receive"))
                    .containsExactlyElementsOf(topic.consumers());
        }
    }

    @Test
    void saysHowLongRecordsStay() {
        assertThat(
                        document.at("/channels/credit.grade.v1/bindings/kafka/topicConfiguration")
                                .toString())
                .isEqualTo("{\"cleanup.policy\":[\"compact\"]}");
        assertThat(
                        document.at(
                                        "/channels/approval.result.v1/bindings/kafka/topicConfiguration/retention.ms")
                                .asLong())
                .isEqualTo(31_536_000_000L);
    }

    private static List<String> services(JsonNode operations, String channel, String action) {
        return operations.values().stream()
                .filter(operation -> operation.at("/channel/$ref").asString().equals(channel))
                .filter(operation -> operation.get("action").asString().equals(action))
                .map(operation -> operation.at("/tags/0/name").asString())
                .toList();
    }
}
