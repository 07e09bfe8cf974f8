package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.testing.contract.BreakingChange.Kind;

class SchemaCompatibilityTests {

    private static final String PUBLISHED =
            """
            {
              "type": "object",
              "required": ["number", "status"],
              "properties": {
                "number": {"type": "string", "pattern": "^[0-9]{4}$", "minLength": 4, "maxLength": 4},
                "status": {"type": "string", "enum": ["OPEN", "CLOSED"]},
                "count": {"type": "integer", "minimum": 0, "maximum": 10},
                "on": {"type": "string", "format": "date"},
                "by": {"$ref": "common.v1.schema.json#/$defs/department"},
                "parts": {"type": "array", "minItems": 1, "items": {"type": "object", "properties": {"a/b": {"type": "number"}}}}
              },
              "additionalProperties": true,
              "allOf": [{"if": {"required": ["on"]}, "then": {"required": ["count"]}}],
              "$defs": {"code": {"type": "string"}}
            }
            """;

    @Test
    void findsNoBreakInTheSameSchema() {
        assertThat(SchemaCompatibility.breaks(PUBLISHED, PUBLISHED)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // an optional property
                "\"count\": {| \"remark\": {\"type\": \"string\", \"minLength\": 1}, \"count\": {",
                // in a nested object
                "\"a/b\": {| \"remark\": {\"type\": \"string\"}, \"a/b\": {",
                // a definition
                "\"code\": {| \"text\": {\"type\": \"string\"}, \"code\": {",
                // a wording
                "\"type\": \"integer\"| \"title\": \"件数\", \"description\": \"…\", \"type\": \"integer\"",
                // what is so anyway
                "\"additionalProperties\": true,| ``",
            })
    void allowsWhatNobodyCanStumbleOver(String part, String replacement) {
        assertThat(SchemaCompatibility.breaks(PUBLISHED, changed(part, replacement))).isEmpty();
    }

    @ParameterizedTest(name = "{2} at {3}: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"on\": {\"type\": \"string\", \"format\": \"date\"},| `` | PROPERTY_REMOVED | /properties/on",
                "\"a/b\": {\"type\": \"number\"}| `` | PROPERTY_REMOVED | /properties/parts/items/properties/a~1b",
                "\"code\": {\"type\": \"string\"}| `` | DEFINITION_REMOVED | /$defs/code",
                "[\"number\", \"status\"]| [\"number\", \"status\", \"count\"] | REQUIRED_ADDED | ``",
                "\"type\": \"object\", \"prop| \"type\": \"object\", \"required\": [\"c\"], \"prop | REQUIRED_ADDED | /properties/parts/items",
                "[\"number\", \"status\"]| [\"number\"] | REQUIRED_DROPPED | ``",
                "\"number\"}| \"integer\"} | TYPE_CHANGED | /properties/parts/items/properties/a~1b",
                "\"integer\"| [\"integer\", \"null\"] | TYPE_CHANGED | /properties/count",
                "[\"OPEN\", \"CLOSED\"]| [\"OPEN\"] | ENUM_VALUE_REMOVED | /properties/status",
                "[\"OPEN\", \"CLOSED\"]| [\"OPEN\", \"CLOSED\", \"LOST\"] | ENUM_VALUE_ADDED | /properties/status",
                "\"type\": \"integer\"| \"type\": \"integer\", \"enum\": [1, 2] | CONSTRAINT_CHANGED | /properties/count",
                "^[0-9]{4}$| ^[1-9]{4}$ | CONSTRAINT_CHANGED | /properties/number",
                "\"format\": \"date\"| \"format\": \"date-time\" | CONSTRAINT_CHANGED | /properties/on",
                "\"integer\",| \"integer\", \"format\": \"int32\", | CONSTRAINT_CHANGED | /properties/count",
                "\"minimum\": 0| \"minimum\": 1 | CONSTRAINT_CHANGED | /properties/count",
                "\"maximum\": 10| \"maximum\": 9 | CONSTRAINT_CHANGED | /properties/count",
                "\"minLength\": 4| \"minLength\": 5 | CONSTRAINT_CHANGED | /properties/number",
                "\"maxLength\": 4| \"maxLength\": 8 | CONSTRAINT_CHANGED | /properties/number",
                "\"minItems\": 1| \"minItems\": 2 | CONSTRAINT_CHANGED | /properties/parts",
                "$defs/department| $defs/officer | CONSTRAINT_CHANGED | /properties/by",
                "\"additionalProperties\": true| \"additionalProperties\": false | CONSTRAINT_CHANGED | ``",
                "\"then\": {\"required\": [\"count\"]}| \"then\": {\"required\": [\"by\"]} | CONSTRAINT_CHANGED | ``",
                "\"items\": {\"type\": \"object\",| \"contains\": {\"type\": \"object\", | CONSTRAINT_CHANGED | /properties/parts",
            })
    void findsWhatBreaksAProducerOrAConsumer(
            String part, String replacement, Kind kind, String pointer) {
        var breaks = SchemaCompatibility.breaks(PUBLISHED, changed(part, replacement));

        assertThat(breaks)
                .anySatisfy(found -> {
                    assertThat(found.kind()).isEqualTo(kind);
                    assertThat(found.pointer()).isEqualTo(pointer);
                })
                .allSatisfy(found -> assertThat(found.pointer()).isEqualTo(pointer));
    }

    @Test
    void namesTheOldAndTheNewConstraint() {
        var breaks =
                SchemaCompatibility.breaks(PUBLISHED, changed("\"maximum\": 10", "\"maximum\": 9"));

        assertThat(breaks)
                .extracting(BreakingChange::toString)
                .containsExactly("/properties/count: CONSTRAINT_CHANGED maximum was 10, is 9");
    }

    @Test
    void findsEveryBreakAtOnce() {
        String changed =
                changed("\"maximum\": 10", "\"maximum\": 9")
                        .replace("[\"OPEN\", \"CLOSED\"]", "[\"OPEN\", \"LOST\"]");

        assertThat(SchemaCompatibility.breaks(PUBLISHED, changed))
                .extracting(BreakingChange::kind)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(
                                Kind.CONSTRAINT_CHANGED,
                                Kind.ENUM_VALUE_REMOVED,
                                Kind.ENUM_VALUE_ADDED));
    }

    private static String changed(String part, String replacement) {
        assertThat(PUBLISHED).contains(part);
        return PUBLISHED.replace(part, replacement).replaceAll(",(\\s*})", "$1");
    }
}
