package org.shenguan.inspection.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenguan.inspection.lottery.Candidate;
import org.shenguan.inspection.lottery.DrawInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the stored input back, the candidates one at a time: they may be a million. */
@Component
class DrawInputJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper mapper;
    private final ObjectReader objects;
    private final ObjectReader values;

    DrawInputJson(JsonMapper mapper) {
        this.mapper = mapper;
        // each value is one of many in the document: what follows it is no mistake
        ObjectReader reader =
                mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.objects = reader.forType(OBJECT);
        this.values = reader.forType(Object.class);
    }

    DrawInput read(byte[] document) {
        Map<String, Object> small = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("candidates")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        candidates.add(DrawInput.candidate(objects.readValue(parser)));
                    }
                } else {
                    small.put(field, values.readValue(parser));
                }
            }
        }
        small.put("candidates", List.of());
        DrawInput rest = DrawInput.of(small);
        return new DrawInput(
                rest.terms(),
                candidates,
                rest.exclusions(),
                rest.officers(),
                rest.officerExclusions());
    }
}
