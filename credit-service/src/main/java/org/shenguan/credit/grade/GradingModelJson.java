package org.shenguan.credit.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenguan.chassis.kernel.Yuan;
import tools.jackson.databind.json.JsonMapper;

/** Reads the model versions that ship with the service. */
final class GradingModelJson {

    private static final String FILE = "grading-models.json";

    private GradingModelJson() {}

    record Model(
            String version,
            LocalDate effectiveFrom,
            String source,
            BigDecimal base,
            Map<CreditGrade, BigDecimal> thresholds,
            List<Indicator> indicators,
            Serious seriousPenalties,
            Supervision supervision) {

        GradingModel model() {
            return new GradingModel(
                    version,
                    effectiveFrom,
                    source,
                    base,
                    thresholds,
                    indicators.stream()
                            .collect(Collectors.toMap(Indicator::rule, Function.identity())),
                    new SeriousPenalties(
                            seriousPenalties.kinds(),
                            Yuan.of(seriousPenalties.fine()),
                            seriousPenalties.source()),
                    new TieredSupervision(
                            supervision.highRiskClasses(),
                            supervision.tiers(),
                            supervision.coefficients(),
                            supervision.source()));
        }
    }

    record Serious(Set<String> kinds, String fine, String source) {}

    record Supervision(
            Set<String> highRiskClasses,
            Map<SafetyRisk, Map<CreditGrade, SupervisionTier>> tiers,
            Map<SupervisionTier, BigDecimal> coefficients,
            String source) {}

    static GradingModels bundled(JsonMapper json) {
        try (InputStream stream = GradingModelJson.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new GradingModels(
                    List.of(json.readValue(stream, Model[].class)).stream()
                            .map(Model::model)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
