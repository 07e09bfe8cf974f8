package org.shenguan.chassis.problem;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in Chinese where and why a JSON body could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static List<Violation> explain(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        return List.of(
                switch (cause) {
                    case UnrecognizedPropertyException unknown ->
                            new Violation(
                                    pointer(unknown),
                                    null,
                                    "unknown-field",
                                    "没有名为“" + unknown.getPropertyName() + "”的字段。");
                    case InvalidFormatException wrong ->
                            new Violation(
                                    pointer(wrong),
                                    String.valueOf(wrong.getValue()),
                                    "format",
                                    formatMessage(wrong));
                    case MismatchedInputException mismatched ->
                            new Violation(pointer(mismatched), null, "type", "字段缺失或类型不符。");
                    case StreamReadException malformed ->
                            new Violation(
                                    "",
                                    null,
                                    "json",
                                    "不是合法的 JSON：第 %d 行第 %d 列附近有误。"
                                            .formatted(
                                                    malformed.getLocation().getLineNr(),
                                                    malformed.getLocation().getColumnNr()));
                    case JacksonException other ->
                            new Violation(pointer(other), null, "format", "内容无法读取。");
                    case null, default -> new Violation("", null, "json", "请求体缺失或无法读取。");
                });
    }

    /** Our own value objects explain themselves in Chinese; Jackson's own types do not. */
    private static String formatMessage(InvalidFormatException wrong) {
        String original = wrong.getOriginalMessage();
        boolean explained = original.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
        return explained
                ? original
                : "“" + wrong.getValue() + "”不是" + expected(wrong.getTargetType()) + "。";
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "允许的取值：" + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "合法日期（yyyy-MM-dd）";
            case "Instant", "OffsetDateTime" -> "合法时间（ISO 8601）";
            case "UUID" -> "合法标识（UUID）";
            default -> "合法取值";
        };
    }

    private static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            pointer.append('/');
            pointer.append(
                    step.getIndex() >= 0
                            ? String.valueOf(step.getIndex())
                            : step.getPropertyName());
        }
        return pointer.toString();
    }
}
