package org.shenguan.warning.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules that ship with the service. */
final class WarningRulesJson {

    private static final String FILE = "warning-rules.json";

    private WarningRulesJson() {}

    record Rules(List<WarningRule> rules, LiftingAuthority lifting) {}

    static WarningRules bundled(JsonMapper json) {
        try (InputStream stream = WarningRulesJson.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("no " + FILE);
            }
            Rules rules = json.readValue(stream, Rules.class);
            return new WarningRules(rules.rules(), rules.lifting());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
