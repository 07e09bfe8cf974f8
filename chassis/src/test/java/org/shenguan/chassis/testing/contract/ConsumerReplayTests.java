package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the topics from earlier months can be read by every consumer of today. */
class ConsumerReplayTests {

    static List<EventContract> contracts() {
        return EventContracts.all();
    }

    static Stream<String> services() {
        return Stream.of(
                "approval-service",
                "supervision-catalog-service",
                "random-inspection-service",
                "enforcement-service",
                "credit-service",
                "warning-service");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyEventOfThePastKeepsToThePresentSchema(EventContract contract) {
        assertThat(contract.publishedExamples()).isNotEmpty();
        contract.publishedExamples().forEach(past -> contract.assertAccepts(past.json()));
    }

    /**
     * Whoever consumes replays the events of the past: each record of each consumer stands in a test
     * of its service, where {@link EventContract#assertEveryExampleReadsAs} lets it read them.
     */
    @ParameterizedTest
    @MethodSource("services")
    void everyConsumerReplaysTheEventsOfThePast(String service) {
        String tests = String.join("", sources(service + "/src/test/java"));
        assertThat(tests).contains("assertEveryExampleReadsAs");
        assertThat(consumerRecords(service))
                .as("records of %s's consumers", service)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests).containsPattern("\\b" + name + "\\.class"));
    }

    /** The second argument of each {@code EventIntake.Builder.on}. */
    private static List<String> consumerRecords(String service) {
        Pattern route = Pattern.compile("\\.on\\(\\s*[^,]+,\\s*(?:\\w+\\.)*(\\w+)\\.class");
        return sources(service + "/src/main/java").stream()
                .flatMap(source -> route.matcher(source).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> sources(String directory) {
        Path root = ContractDirectory.events().resolve("../../..").resolve(directory);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ContractDirectory::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
