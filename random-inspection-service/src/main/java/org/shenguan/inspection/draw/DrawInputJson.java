package org.shenguan.inspection.draw;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shenguan.inspection.lottery.Candidates;
import org.shenguan.inspection.lottery.DrawInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the stored input back. It is canonical, so the candidates, of whom there may be a million, stand
 * first and are read without a parser.
 */
@Component
class DrawInputJson {

    private static final byte[] BEGINNING = "{\"candidates\":[".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper mapper;

    DrawInputJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    DrawInput read(byte[] document) {
        Candidates.Packing packing = new Candidates.Packing();
        int end = packing.read(document, BEGINNING.length);
        // from the comma after the list on, the other fields follow
        InputStream rest =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[] {'{'}),
                        new ByteArrayInputStream(document, end + 2, document.length - end - 2));
        Map<String, Object> fields =
                mapper.readValue(rest, new TypeReference<Map<String, Object>>() {});
        return DrawInput.of(fields, packing.done());
    }
}
