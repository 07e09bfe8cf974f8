package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.testing.contract.EventContract.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventContract decided = EventContract.of("approval.application-decided.v1");
    private final EventContract penalty = EventContract.of("enforcement.case-decided.v1");
    private final EventContract outcome = EventContract.of("inspection.outcome-recorded.v1");

    @Test
    void isFoundByItsNameAndByItsType() {
        EventContract byType = EventContract.of("shenguan.approval.application-decided.v1");

        assertThat(byType.name()).isEqualTo("approval.application-decided.v1");
        assertThat(byType.type()).isEqualTo("shenguan.approval.application-decided.v1");
        assertThat(byType.dataSchema())
                .hasToString(
                        "https://shenguan.org/contracts/approval.application-decided.v1.schema.json");
        assertThat(byType.topic().topic()).isEqualTo("shenguan.approval.result.v1");
    }

    @Test
    void namesTheContractsThereAreWhenAskedForAnUnknownOne() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EventContract.of("approval.application-lost.v1"))
                .withMessageContaining("approval.application-decided.v1");
    }

    @Test
    void listsThePlainExampleFirst() {
        assertThat(decided.examples())
                .extracting(Example::name)
                .containsExactly(
                        "approval.application-decided.v1.example.json",
                        "approval.application-decided.v1.override.example.json",
                        "approval.application-decided.v1.refused.example.json");
        assertThat(decided.example("refused").json()).contains("REFUSED");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "/decision",
        "/subject/uscc",
        "/subject/region",
        "/itemSupervision/competentLine",
        "/license/validUntil",
        "/approvingDepartment/code"
    })
    void pointsAtAMissingProperty(String pointer) {
        String json = edited(decided, pointer, null);

        assertThat(decided.errors(json)).extracting(SchemaError::pointer).containsExactly(pointer);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "/decision, APPROVED",
        "/subject/uscc, 91140700MA000000",
        "/subject/uscc, 91140700IO00000074",
        "/region, 晋中市",
        "/decidedOn, 2026-02-30",
        "/decidedAt, 2026-03-02T09:40:12",
        "/applicationId, 17",
        "/applicationNumber, 20260204-0017",
        "/dossierVersion, three",
        "/objectClasses/0, 危化"
    })
    void pointsAtAWrongValue(String pointer, String wrong) {
        String json = edited(decided, pointer, wrong);

        assertThat(decided.errors(json)).extracting(SchemaError::pointer).containsExactly(pointer);
    }

    @Test
    void refusesALicenseInARefusal() {
        ObjectNode refused = tree(decided.example("refused"));
        refused.set("license", tree(decided.example("")).get("license"));

        assertThat(decided.errors(refused.toString())).isNotEmpty();
    }

    @Test
    void refusesADelegatedItemThatDoesNotSayToWhom() {
        ObjectNode refused = tree(decided.example("refused"));
        ((ObjectNode) refused.get("itemSupervision")).remove("delegatedTo");

        assertThat(decided.errors(refused.toString()))
                .extracting(SchemaError::pointer)
                .containsExactly("/itemSupervision/delegatedTo");
    }

    @Test // 行政处罚法 art. 42
    void refusesACheckByOneOfficer() {
        ObjectNode checked = tree(outcome.example(""));
        checked.withArray("officers").remove(1);

        assertThat(outcome.errors(checked.toString()))
                .extracting(SchemaError::pointer)
                .containsExactly("/officers");
    }

    @Test
    void refusesNoProblemFoundBesideAProblem() {
        ObjectNode checked = tree(outcome.example(""));
        checked.withArray("publicResults").add(1);

        assertThat(outcome.errors(checked.toString()))
                .extracting(SchemaError::pointer)
                .containsExactly("/publicResults");
    }

    @Test
    void refusesAFineWithoutItsAmount() {
        ObjectNode fined = tree(penalty.example(""));
        fined.remove("fine");

        assertThat(penalty.errors(fined.toString()))
                .extracting(SchemaError::pointer)
                .containsExactly("/fine");
    }

    @ParameterizedTest
    @CsvSource({"120000.000", "-1", "1e5", "120 000", "'120,000.00'", "012"})
    void refusesMoneyThatIsNotAPlainDecimal(String amount) {
        assertThat(penalty.errors(edited(penalty, "/fine", amount)))
                .extracting(SchemaError::pointer)
                .containsExactly("/fine");
    }

    @Test
    void refusesAClaimThatNobodyMade() {
        EventContract assignment = EventContract.of("catalog.assignment-changed.v1");
        ObjectNode claimed = tree(assignment.example(""));
        claimed.put("status", "CLAIMED");

        assertThat(assignment.errors(claimed.toString()))
                .extracting(SchemaError::pointer)
                .containsExactlyInAnyOrder("/claimedAt", "/claimedBy");
    }

    @Test
    void listsEveryErrorWhenADocumentIsNotAccepted() {
        ObjectNode json = tree(decided.example(""));
        json.put("decision", "APPROVED");
        ((ObjectNode) json.get("subject")).remove("uscc");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> decided.assertAccepts(json.toString()))
                .withMessageContaining("2 error(s)")
                .withMessageContaining("/decision: ")
                .withMessageContaining("/subject/uscc: required but missing");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> decided.assertAccepts("{\"decision\":"));
    }

    @Test
    void acceptsPropertiesOfALaterVersion() {
        ObjectNode json = tree(decided.example(""));
        json.put("addedLater", "…");

        assertThatCode(() ->
                        decided.assertAccepts(json.toString().getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    private static ObjectNode tree(Example example) {
        return (ObjectNode) JSON.readTree(example.json());
    }

    /** The plain example with one value replaced, or taken away. */
    private static String edited(EventContract contract, String pointer, @Nullable String value) {
        ObjectNode root = tree(contract.example(""));
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        JsonNode parent = root.at(pointer.substring(0, slash));
        if (parent instanceof ObjectNode object && value == null) {
            object.remove(name);
        } else if (parent instanceof ObjectNode object) {
            object.put(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        return root.toString();
    }
}
