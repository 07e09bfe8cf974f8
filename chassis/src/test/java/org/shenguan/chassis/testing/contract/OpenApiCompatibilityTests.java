package org.shenguan.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiCompatibilityTests {

    private static final String PUBLISHED =
            """
            {"paths": {
              "/api/x/cases": {"get": {
                "parameters": [{"name": "sort", "in": "query", "required": false}],
                "responses": {"200": {"content": {"application/json": {"schema": {
                  "type": "object", "properties": {
                    "items": {"type": "array", "items": {"$ref": "#/components/schemas/Case"}}}}}}}}}},
              "/api/x/cases/{id}": {"put": {
                "requestBody": {"content": {"application/json": {"schema": {
                  "type": "object", "required": ["reason"],
                  "properties": {"reason": {"type": "string"}, "note": {"type": "string"},
                    "by": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}},
                "responses": {"200": {"content": {"application/json": {"schema": {
                  "$ref": "#/components/schemas/Case"}}}}, "204": {}}}}},
             "components": {"schemas": {"Case": {
               "type": "object",
               "properties": {"number": {"type": "string"},
                 "state": {"type": "string", "enum": ["OPEN", "CLOSED"]},
                 "parent": {"$ref": "#/components/schemas/Case"},
                 "named": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}}
            """;

    @Test
    void findsNoBreakInTheSameDocument() {
        assertThat(breaks(PUBLISHED)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a field more in an answer
                "\"number\": {| \"title\": {\"type\": \"string\"}, \"number\": {",
                // an optional field more in a request
                "\"note\": {| \"remark\": {\"type\": \"string\"}, \"note\": {",
                // a demand less
                "\"required\": [\"reason\"],| ``",
                // a value more: callers are told to expect it
                "[\"OPEN\", \"CLOSED\"]| [\"OPEN\", \"CLOSED\", \"LOST\"]",
                // another name of a path variable
                "{id}| {number}",
                // an operation more
                "{\"put\": {| {\"get\": {\"responses\": {}}, \"put\": {",
            })
    void allowsWhatNoCallerCanStumbleOver(String part, String replacement) {
        assertThat(breaks(changed(part, replacement))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"put\": {| \"patch\": { | OPERATION_REMOVED put /api/x/cases/{}",
                "/api/x/cases/{id}| /api/x/files/{id} | OPERATION_REMOVED put /api/x/cases/{}",
                "\"204\": {}| \"205\": {} | RESPONSE_REMOVED put /api/x/cases/{} 204",
                "\"number\": {| \"no\": { | RESPONSE_FIELD_REMOVED get /api/x/cases 200/items/*/number",
                "[\"OPEN\", \"CLOSED\"]| [\"OPEN\"] | RESPONSE_ENUM_VALUE_REMOVED get /api/x/cases 200/items/*/state CLOSED",
                "\"integer\"| \"string\" | RESPONSE_TYPE_CHANGED get /api/x/cases 200/items/*/named/{} was \"integer\", is \"string\"",
                "[\"reason\"]| [\"reason\", \"note\"] | REQUIRED_FIELD_ADDED put /api/x/cases/{} request/note",
                "\"by\": {| \"by\": {\"required\": [\"name\"], | REQUIRED_FIELD_ADDED put /api/x/cases/{} request/by/name",
                "\"required\": false| \"required\": true | REQUIRED_PARAMETER_ADDED get /api/x/cases sort",
            })
    void namesWhatBreaksACaller(String part, String replacement, String named) {
        assertThat(breaks(changed(part, replacement))).contains(named);
    }

    private static List<String> breaks(String present) {
        return OpenApiCompatibility.breaks(
                SchemaDocuments.JSON.readTree(PUBLISHED), SchemaDocuments.JSON.readTree(present));
    }

    private static String changed(String part, String replacement) {
        assertThat(PUBLISHED).contains(part);
        return PUBLISHED.replace(part, replacement);
    }
}
