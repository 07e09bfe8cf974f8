package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * 分级监管: credit and safety risk together give the tier, and the tier the 抽查系数. Good credit alone
 * does not lower the frequency; the risk must be small too.
 *
 * @param source where the tables come from; there is no national one
 */
record TieredSupervision(
        Set<String> highRiskClasses,
        Map<SafetyRisk, Map<CreditGrade, SupervisionTier>> tiers,
        Map<SupervisionTier, BigDecimal> coefficients,
        String source) {

    TieredSupervision {
        highRiskClasses = Set.copyOf(highRiskClasses);
        tiers = Map.copyOf(tiers);
        coefficients = Map.copyOf(coefficients);
        for (SafetyRisk risk : SafetyRisk.values()) {
            if (!tiers.containsKey(risk)
                    || !tiers.get(risk).keySet().equals(Set.of(CreditGrade.values()))) {
                throw new IllegalArgumentException("监管层级表不完整：" + risk);
            }
        }
        if (!coefficients.keySet().equals(Set.of(SupervisionTier.values()))) {
            throw new IllegalArgumentException("抽查系数表不完整");
        }
    }

    SupervisionTier tier(CreditGrade grade, Collection<String> objectClasses) {
        SafetyRisk risk =
                objectClasses.stream().anyMatch(highRiskClasses::contains)
                        ? SafetyRisk.HIGH
                        : SafetyRisk.ORDINARY;
        return require(require(tiers, risk), grade);
    }

    BigDecimal coefficient(SupervisionTier tier) {
        return require(coefficients, tier);
    }

    private static <K, V> V require(Map<K, V> table, K key) {
        V value = table.get(key);
        if (value == null) {
            throw new IllegalStateException("表中没有" + key);
        }
        return value;
    }
}
