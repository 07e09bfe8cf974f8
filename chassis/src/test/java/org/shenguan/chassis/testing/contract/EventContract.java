package org.shenguan.chassis.testing.contract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 事件契约: the schema and the examples of one event type.
 *
 * <p>A producer's test lets {@link #assertAccepts(String)} judge what it really publishes; a
 * consumer's test lets {@link #assertEveryExampleReadsAs} prove that its own record of the event
 * reads all that the producer may send. Neither knows the other's classes.
 */
public final class EventContract {

    private static final String TYPE_PREFIX = "shenguan.";

    private final String name;

    private EventContract(String name) {
        this.name = name;
    }

    /** The contract of that name, with or without the prefix of the CloudEvents type. */
    public static EventContract of(String nameOrType) {
        String name =
                nameOrType.startsWith(TYPE_PREFIX)
                        ? nameOrType.substring(TYPE_PREFIX.length())
                        : nameOrType;
        EventContract contract = new EventContract(name);
        SchemaDocuments.present().document(contract.file());
        return contract;
    }

    /** For instance {@code approval.application-decided.v1}. */
    public String name() {
        return name;
    }

    /** The value of {@code ce_type}. */
    public String type() {
        return TYPE_PREFIX + name;
    }

    /** The value of {@code ce_dataschema}. */
    public URI dataSchema() {
        return URI.create(SchemaDocuments.BASE + file());
    }

    /** The topic that carries this type. */
    public EventTopic topic() {
        return EventContracts.topics().stream()
                .filter(topic -> topic.types().stream().anyMatch(t -> t.type().equals(type())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No topic carries " + type()));
    }

    /** The plain example first, then one for each alternative. */
    public List<Example> examples() {
        return examplesIn(ContractDirectory.events());
    }

    /** The examples as they were when the contract was published: events that lie in the topics. */
    List<Example> publishedExamples() {
        return examplesIn(ContractDirectory.published());
    }

    private List<Example> examplesIn(Path directory) {
        TreeMap<String, String> files = ContractDirectory.read(directory, Example.SUFFIX);
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(name + "."))
                .map(file -> new Example(file.getKey(), file.getValue()))
                .sorted(Example.PLAIN_FIRST)
                .toList();
    }

    /** The example of one alternative, {@code refused} for instance; empty for the plain one. */
    public Example example(String alternative) {
        String file = name + (alternative.isEmpty() ? "" : "." + alternative) + Example.SUFFIX;
        return examples().stream()
                .filter(example -> example.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + file));
    }

    /** Every way in which the document does not keep to the schema; empty when it does. */
    public List<SchemaError> errors(String json) {
        return errors(SchemaDocuments.JSON.readTree(json));
    }

    /** Fails, naming every error with its JSON Pointer, unless the schema accepts the document. */
    public void assertAccepts(byte[] json) {
        assertAccepts(new String(json, StandardCharsets.UTF_8));
    }

    /** Fails, naming every error with its JSON Pointer, unless the schema accepts the document. */
    public void assertAccepts(String json) {
        List<SchemaError> errors;
        try {
            errors = errors(json);
        } catch (JacksonException e) {
            throw new AssertionError("Expecting JSON for " + name + " but was:\n  " + json, e);
        }
        if (!errors.isEmpty()) {
            throw new AssertionError(
                    "Expecting JSON that %s accepts but found %d error(s):\n  %s\nin:\n  %s"
                            .formatted(name, errors.size(), lines(errors), json));
        }
    }

    /**
     * Fails unless the consumer's record can be read from each example, from each one as it was once
     * published and may still be replayed, and from what the schema allows beyond it: an event with nothing optional in it, with properties of a later version,
     * with any other value of an enumeration. Read means that no component is missing but those that
     * are {@code @Nullable} or {@code Optional}, in nested records too.
     *
     * @param check what the consumer expects of the value read from an example
     */
    public <T> void assertEveryExampleReadsAs(
            Class<T> consumerRecord, JsonMapper mapper, Consumer<? super T> check) {
        for (Example example : examples()) {
            check.accept(read(example, consumerRecord, mapper));
            for (Example variant : ExampleVariants.of(this, example)) {
                read(variant, consumerRecord, mapper);
            }
        }
        for (Example past : publishedExamples()) {
            check.accept(read(past, consumerRecord, mapper));
        }
    }

    private <T> T read(Example example, Class<T> consumerRecord, JsonMapper mapper) {
        T value;
        try {
            value = mapper.readValue(example.json(), consumerRecord);
        } catch (JacksonException e) {
            throw new AssertionError(
                    "Expecting %s to read %s but: %s"
                            .formatted(consumerRecord.getName(), example.name(), e.getMessage()),
                    e);
        }
        List<String> missing =
                MissingComponents.of(value, SchemaDocuments.JSON.readTree(example.json()));
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    "Expecting %s to be complete when read from %s but missing:\n  %s"
                            .formatted(consumerRecord.getName(), example.name(), lines(missing)));
        }
        return value;
    }

    List<SchemaError> errors(JsonNode instance) {
        return SchemaDocuments.present().errors(file(), instance);
    }

    SchemaNode root() {
        return SchemaNode.root(file());
    }

    String file() {
        return name + SchemaDocuments.SUFFIX;
    }

    private static String lines(List<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining("\n  "));
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A believable event as it would stand in the Kafka record.
     *
     * @param name the file it is kept in
     */
    public record Example(String name, String json) {

        static final String SUFFIX = ".example.json";

        private static final Comparator<Example> PLAIN_FIRST =
                Comparator.<Example>comparingInt(example -> example.name.split("\\.").length)
                        .thenComparing(Example::name);

        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
