package org.shenguan.chassis.testing.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every schema of the repository, able to refer to each other, read once per test run. */
final class SchemaDocuments {

    static final String SUFFIX = ".schema.json";
    static final String BASE = "https://shenguan.org/contracts/";
    static final String COMMON = "common.v1" + SUFFIX;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final SchemaLocation METASCHEMA =
            SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());

    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final SchemaRegistry registry;

    private SchemaDocuments(Map<String, String> files) {
        Map<String, String> byId = new TreeMap<>();
        files.forEach((file, text) -> {
            documents.put(file, JSON.readTree(text));
            byId.put(BASE + file, text);
        });
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ENGLISH)
                        .build();
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(config).schemas(byId));
    }

    static SchemaDocuments present() {
        return Present.DOCUMENTS;
    }

    Map<String, JsonNode> documents() {
        return documents;
    }

    JsonNode document(String file) {
        JsonNode document = documents.get(file);
        if (document == null) {
            throw new IllegalArgumentException(
                    "No schema " + file + " among " + documents.keySet());
        }
        return document;
    }

    List<SchemaError> errors(String file, JsonNode instance) {
        return validate(registry.getSchema(SchemaLocation.of(BASE + file)), instance);
    }

    /** What is wrong with a schema in the eyes of JSON Schema 2020-12 itself. */
    List<SchemaError> errorsOfSchema(JsonNode schema) {
        return validate(registry.getSchema(METASCHEMA), schema);
    }

    private static List<SchemaError> validate(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream().map(SchemaDocuments::error).distinct().toList();
    }

    private static SchemaError error(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String missing = error.getProperty();
        // the validator points at the object that lacks the property, a reader looks for the
        // property
        return "required".equals(error.getKeyword()) && missing != null
                ? new SchemaError(
                        pointer + "/" + SchemaError.escape(missing), "required but missing")
                : new SchemaError(pointer, error.getMessage());
    }

    /** Read on first use, so that a module without contract tests never looks for the directory. */
    private static final class Present {
        static final SchemaDocuments DOCUMENTS =
                new SchemaDocuments(ContractDirectory.read(ContractDirectory.events(), SUFFIX));
    }
}
