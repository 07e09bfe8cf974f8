package org.shenguan.inspection.draw;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenguan.inspection.lottery.Contribution;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * 抽取证明: one document from which anybody can replay the draw. The stored bytes go out as they were
 * committed to; nothing is read and written anew.
 */
@Component
class ProofJson {

    private final DrawRegister register;
    private final JsonMapper mapper;

    ProofJson(DrawRegister register, JsonMapper mapper) {
        this.register = register;
        this.mapper = mapper;
    }

    void write(Draw draw, OutputStream target) {
        Announcement announced = draw.announcement();
        try (JsonGenerator json = mapper.createGenerator(target)) {
            json.writeStartObject();
            json.writeStringProperty("algorithm", announced.algorithm());
            json.writeStringProperty("state", draw.state().name());
            json.writeStringProperty("commitment", announced.commitment());
            json.writeStringProperty("committedAt", announced.committedAt().toString());
            raw(json, "input", register.find(draw.id(), DrawRegister.Document.INPUT));
            byte[] digests =
                    register.find(draw.id(), DrawRegister.Document.COMMITMENT).orElseThrow();
            // a canonical object without its braces: its fields become fields of the proof
            json.writeRaw("," + new String(digests, 1, digests.length - 2, StandardCharsets.UTF_8));
            json.writePOJOProperty("contributions", contributions(draw));
            optional(json, "sealed", draw.sealed());
            optional(json, "seed", draw.seed());
            raw(json, "result", register.find(draw.id(), DrawRegister.Document.RESULT));
            optional(json, "resultDigest", draw.resultDigest());
            optional(json, "drawnAt", draw.drawnAt());
            optional(json, "replaces", announced.replaces());
            redraw(json, draw.redraw());
            json.writeEndObject();
        }
    }

    /** What was drawn, for those who look at the draw itself. */
    List<Map<String, Object>> picks(Draw draw) {
        List<Map<String, Object>> picks = new ArrayList<>();
        register.find(draw.id(), DrawRegister.Document.RESULT)
                .ifPresent(bytes ->
                        mapper.readTree(bytes)
                                .forEach(pick ->
                                        picks.add(
                                                mapper.convertValue(
                                                        pick,
                                                        new tools.jackson.core.type.TypeReference<
                                                                Map<String, Object>>() {}))));
        return picks;
    }

    private static List<Map<String, String>> contributions(Draw draw) {
        List<Map<String, String>> contributions = new ArrayList<>();
        for (Contribution contribution : draw.contributions()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("party", contribution.party());
            entry.put("role", contribution.role());
            entry.put("commitment", contribution.commitment());
            String value = contribution.value();
            if (draw.seed() != null && value != null) {
                entry.put("contribution", value);
            }
            contributions.add(entry);
        }
        return contributions;
    }

    private static void raw(JsonGenerator json, String name, Optional<byte[]> document) {
        document.ifPresent(bytes -> {
            json.writeName(name);
            json.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    /** Why the result was given up and by whom: roles, no names. */
    private static void redraw(JsonGenerator json, @Nullable Redraw redraw) {
        if (redraw != null) {
            json.writeName("redraw");
            json.writeStartObject();
            json.writeStringProperty("reason", redraw.reason());
            json.writeStringProperty("requestedByRole", Draw.ORGANIZER);
            json.writeStringProperty("requestedAt", redraw.requestedAt().toString());
            if (redraw.approvedAt() != null) {
                json.writeStringProperty("approvedByRole", "LEADER");
            }
            optional(json, "approvedAt", redraw.approvedAt());
            optional(json, "replacedBy", redraw.replacedBy());
            json.writeEndObject();
        }
    }

    private static void optional(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }
}
