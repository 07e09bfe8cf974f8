package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shenguan.chassis.testing.contract.EventContract.Example;
import tools.jackson.databind.JsonNode;

class EventContractsTests {

    private static final String CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static List<EventContract> contracts() {
        return EventContracts.all();
    }

    static Stream<String> schemaFiles() {
        return SchemaDocuments.present().documents().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyExampleKeepsToItsSchema(EventContract contract) {
        assertThat(contract.examples()).isNotEmpty();
        assertThat(contract.examples().getFirst().name())
                .isEqualTo(contract.name() + Example.SUFFIX);
        contract.examples().forEach(example -> contract.assertAccepts(example.bytes()));
    }

    @Test
    void everyExampleBelongsToAContract() {
        List<String> claimed =
                contracts().stream()
                        .flatMap(c -> c.examples().stream())
                        .map(Example::name)
                        .toList();

        assertThat(claimed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ContractDirectory.read(ContractDirectory.events(), Example.SUFFIX)
                                .keySet());
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everySchemaIsValidInItself(String file) {
        JsonNode schema = SchemaDocuments.present().document(file);

        assertThat(SchemaDocuments.present().errorsOfSchema(schema)).isEmpty();
        assertThat(schema.get("$schema").stringValue())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").stringValue()).isEqualTo(SchemaDocuments.BASE + file);
    }

    @Test
    void findsASchemaThatIsNotValidInItself() {
        JsonNode schema =
                SchemaDocuments.JSON.readTree(
                        "{\"properties\": {\"number\": {\"type\": \"text\"}}}");

        assertThat(SchemaDocuments.present().errorsOfSchema(schema))
                .extracting(SchemaError::pointer)
                .contains("/properties/number/type");
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everyPropertyIsNamedInChinese(String file) {
        visit(
                SchemaDocuments.present().document(file),
                "",
                (pointer, node) ->
                        assertThat(node.path("title").asString(""))
                                .as(file + "#" + pointer)
                                .containsPattern("\\p{IsHan}"));
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void everyObjectIsOpenToGrowth(String file) {
        visit(
                SchemaDocuments.present().document(file),
                "",
                (pointer, node) -> {
                    if (node.path("type").asString("").equals("object")) {
                        assertThat(node.path("additionalProperties").asBoolean(false))
                                .as(file + "#" + pointer)
                                .isTrue();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void nothingBreaksWhatWasPublished(String file) throws Exception {
        var published = ContractDirectory.published().resolve(file);

        assertThat(published).as("a new schema is published by copying it there").exists();
        assertThat(
                        SchemaCompatibility.breaks(
                                Files.readString(published),
                                SchemaDocuments.present().document(file).toString()))
                .as("changes to %s that need a new major version", file)
                .isEmpty();
    }

    @Test
    void nothingPublishedIsWithdrawn() {
        assertThat(schemaFiles())
                .containsAll(
                        ContractDirectory.read(
                                        ContractDirectory.published(), SchemaDocuments.SUFFIX)
                                .keySet());
    }

    @Test
    void topicsCarryEveryTypeOnce() {
        List<EventTopic.Type> types =
                EventContracts.topics().stream().flatMap(t -> t.types().stream()).toList();

        assertThat(types)
                .extracting(EventTopic.Type::type)
                .containsExactlyInAnyOrderElementsOf(
                        contracts().stream().map(EventContract::type).toList());
        assertThat(types)
                .allSatisfy(type -> {
                    EventContract contract = EventContract.of(type.type());
                    assertThat(type.schema()).isEqualTo(contract.file());
                    assertThat(type.title())
                            .isEqualTo(contract.root().node().get("title").stringValue());
                });
    }

    @Test
    void theCalendarIsKeyedByYearAndKeptForEver() {
        EventTopic calendar = EventContracts.topics().getLast();

        assertThat(calendar.topic()).isEqualTo("shenguan.calendar.v1");
        assertThat(calendar.key()).isEqualTo("year");
        assertThat(calendar.partitions()).isEqualTo(1);
        assertThat(calendar.consumers()).isEqualTo(servicesThatBind(calendar.topic()));
        assertThat(calendar.config()).containsEntry("retention.ms", "-1");
    }

    @Test
    void topicsAboutSubjectsAreKeyedByThemAndSplitInSix() {
        List<EventTopic> aboutSubjects =
                EventContracts.topics().stream()
                        .filter(topic -> !topic.topic().equals("shenguan.calendar.v1"))
                        .toList();
        assertThat(aboutSubjects)
                .extracting(EventTopic::topic)
                .containsExactly(
                        "shenguan.approval.result.v1",
                        "shenguan.supervision.assignment.v1",
                        "shenguan.inspection.outcome.v1",
                        "shenguan.enforcement.decision.v1",
                        "shenguan.credit.grade.v1",
                        "shenguan.risk.warning.v1",
                        "shenguan.risk.clue.v1");
        assertThat(aboutSubjects)
                .allSatisfy(topic -> {
                    assertThat(topic.key()).isEqualTo("uscc");
                    assertThat(topic.partitions()).isEqualTo(6);
                    assertThat(topic.consumers())
                            .isNotEmpty()
                            .doesNotHaveDuplicates()
                            .isEqualTo(servicesThatBind(topic.topic()));
                    assertThat(topic.config())
                            .isEqualTo(
                                    topic.topic().contains("credit.grade")
                                            ? Map.of("cleanup.policy", "compact")
                                            : Map.of(
                                                    "cleanup.policy",
                                                    "delete",
                                                    "retention.ms",
                                                    "31536000000"));
                });
    }

    /** The services whose settings bind a consumer to the topic, in the order of the modules. */
    private static List<String> servicesThatBind(String topic) {
        Path root = ContractDirectory.events().resolve("../../..");
        return ConsumerReplayTests.services()
                .filter(service ->
                        ContractDirectory.read(
                                        root.resolve(service)
                                                .resolve("src/main/resources/application.yaml"))
                                .lines()
                                .anyMatch(line ->
                                        line.contains("destination:") && line.contains(topic)))
                .toList();
    }

    @Test
    void contractsAreFoundByWhoSendsAndWhoReadsThem() {
        assertThat(EventContracts.producedBy("approval-service"))
                .extracting(EventContract::name)
                .containsExactly("approval.application-decided.v1", "approval.license-changed.v1");
        assertThat(EventContracts.consumedBy("random-inspection-service"))
                .extracting(EventContract::name)
                .contains("approval.application-decided.v1", "credit.grade-changed.v1");
        assertThat(EventContracts.producedBy("gateway")).isEmpty();
    }

    @ParameterizedTest // GB 32100-2015
    @MethodSource("contracts")
    void everyCreditCodeInAnExampleHasItsCheckCharacter(EventContract contract) {
        boolean isAboutASubject = contract.topic().key().equals("uscc");
        for (Example example : contract.examples()) {
            JsonNode json = SchemaDocuments.JSON.readTree(example.json());
            List<String> codes = new ArrayList<>(json.findValuesAsString("uscc"));
            // 实施编码 begins with the code of the department that answers for the item
            json.findValuesAsString("itemCode").forEach(item -> codes.add(item.substring(0, 18)));

            assertThat(!codes.isEmpty()).as(example.name()).isEqualTo(isAboutASubject);
            assertThat(codes)
                    .as(example.name())
                    .allSatisfy(code ->
                            assertThat(code).endsWith(checkCharacter(code.substring(0, 17))));
        }
    }

    @Test // 91350100M000100Y4Z, the worked example of the standard, is wrong: 3 is right
    void computesTheCheckCharacter() {
        assertThat(checkCharacter("91350100M000100Y4")).isEqualTo("3");
        assertThat(checkCharacter("91140000MA0000162")).isEqualTo("0");
        assertThat(checkCharacter("91140000110114391")).isEqualTo("W");
    }

    private static String checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (char c : first17.toCharArray()) {
            sum += CREDIT_CODE_CHARACTERS.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_CODE_CHARACTERS.substring((31 - sum % 31) % 31).substring(0, 1);
    }

    private interface SchemaVisitor {
        void visit(String pointer, JsonNode node);
    }

    /** Every property and definition of a schema, however deep, but not its conditions. */
    private static void visit(JsonNode schema, String pointer, SchemaVisitor visitor) {
        for (String keyword : List.of("properties", "$defs")) {
            schema.path(keyword)
                    .properties()
                    .forEach(entry -> {
                        String at = pointer + "/" + keyword + "/" + entry.getKey();
                        visitor.visit(at, entry.getValue());
                        visit(entry.getValue(), at, visitor);
                    });
        }
        if (schema.has("items")) {
            visit(schema.get("items"), pointer + "/items", visitor);
        }
    }
}
