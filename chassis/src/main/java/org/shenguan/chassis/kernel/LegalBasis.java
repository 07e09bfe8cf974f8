package org.shenguan.chassis.kernel;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 法律依据: the provision that a rule, a time limit or a decision rests on.
 *
 * @param law 名称 without title marks
 * @param article {@code "85"}, {@code "78(2)"} for 第七十八条第二款, {@code "32(1)(4)"} with its item,
 *     {@code "133-1"} for 之一, or the words themselves (第三部分); absent for the whole text
 * @param documentNumber 文号
 * @param effectiveFrom the first day in force, if known
 * @param effectiveTo the last day in force
 */
public record LegalBasis(
        String law,
        @Nullable String article,
        @Nullable String documentNumber,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,4})(?:-(\\d{1,2}))?(?:\\((\\d{1,2})\\))?(?:\\((\\d{1,2})\\))?");

    public LegalBasis {
        law = withoutTitleMarks(law.strip());
        if (law.isEmpty()) {
            throw new IllegalArgumentException("法律依据缺少名称");
        }
        if (article != null && !article.startsWith("第") && !NUMBERED.matcher(article).matches()) {
            throw new IllegalArgumentException("不能识别的条款：" + article);
        }
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("失效日期早于施行日期");
        }
    }

    public static LegalBasis of(String law) {
        return new LegalBasis(law, null, null, null, null);
    }

    public static LegalBasis of(String law, String article) {
        return new LegalBasis(law, article, null, null, null);
    }

    public LegalBasis numbered(String number) {
        return new LegalBasis(law, article, number, effectiveFrom, effectiveTo);
    }

    public LegalBasis inForce(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new LegalBasis(law, article, documentNumber, from, to);
    }

    /** Whether nothing known speaks against the provision being in force on that day. */
    public boolean isInForceOn(LocalDate on) {
        return (effectiveFrom == null || !on.isBefore(effectiveFrom))
                && (effectiveTo == null || !on.isAfter(effectiveTo));
    }

    /** 引用: 《中华人民共和国行政处罚法》第八十五条. */
    public String citation() {
        String title = "《" + law + "》" + (documentNumber == null ? "" : "（" + documentNumber + "）");
        if (article == null) {
            return title;
        }
        Matcher numbers = NUMBERED.matcher(article);
        return title + (numbers.matches() ? inWords(numbers) : article);
    }

    private static String inWords(Matcher numbers) {
        String words = ordinal(numbers.group(1), "条");
        if (numbers.group(2) != null) {
            words += "之" + ChineseNumber.of(Integer.parseInt(numbers.group(2)));
        }
        return words + ordinal(numbers.group(3), "款") + ordinal(numbers.group(4), "项");
    }

    private static String ordinal(@Nullable String number, String unit) {
        return number == null ? "" : "第" + ChineseNumber.of(Integer.parseInt(number)) + unit;
    }

    private static String withoutTitleMarks(String law) {
        return law.startsWith("《") && law.endsWith("》") ? law.substring(1, law.length() - 1) : law;
    }
}
