package org.shenguan.warning.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 预警规则, one version of it. The words hold the names of facts in braces.
 *
 * @param category 类别
 * @param source 依据和来源说明
 * @param explanation 规则如何命中
 * @param scope 可能影响的范围
 * @param attention 警示事项
 * @param measures 应当采取的措施
 * @param clueTitle title of the clue that the warning dispatches
 * @param safetyRelated whether the clue concerns work safety whatever the subject does
 */
public record WarningRule(
        String code,
        String version,
        WarningKind kind,
        String category,
        WarningLevel level,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String explanation,
        String scope,
        String attention,
        String measures,
        String clueTitle,
        boolean safetyRelated) {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    /** Whether the version applies on a day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** The words with the facts put in; a fact that is missing is a mistake of the rule. */
    public static String worded(String words, Map<String, String> facts) {
        return FACT.matcher(words)
                .replaceAll(name -> {
                    String fact = facts.get(name.group(1));
                    if (fact == null) {
                        throw new IllegalArgumentException("预警规则的文字缺少内容：" + name.group());
                    }
                    return Matcher.quoteReplacement(fact);
                });
    }
}
