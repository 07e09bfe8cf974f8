package org.shenguan.approval.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.Violation;

/** 逐行核对: reads one row of an import and names each fault by JSON Pointer. */
final class RowCheck {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{12}|[0-9A-Z]{31}");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String DEFAULT_LAW = "中华人民共和国行政许可法";
    private static final String DEFAULT_ARTICLE = "42";

    private final String pointer;
    private final List<Violation> faults;

    RowCheck(int index, List<Violation> faults) {
        this.pointer = "/" + index;
        this.faults = faults;
    }

    /** The item, or null if anything is wrong with the row. */
    @Nullable LicensingItem read(ItemRow row) {
        int before = faults.size();
        String code = matching("code", row.code(), CODE, "须为 12 位基本编码或者 31 位实施编码（数字和大写字母）");
        String name = text("name", row.name());
        String legalBasis = text("legalBasis", row.legalBasis());
        ItemLevel level = constant("level", row.level(), ItemLevel.class);
        boolean sealTransferred = flag("sealTransferred", row.sealTransferred());
        ItemState state = constant("state", row.state(), ItemState.class);
        LocalDate since = date("stateSince", row.stateSince());
        ItemLevel delegatedTo =
                row.delegatedTo() == null
                        ? null
                        : constant("delegatedTo", row.delegatedTo(), ItemLevel.class);
        if (state != null && (state == ItemState.DELEGATED) != (row.delegatedTo() != null)) {
            fault("delegatedTo", row.delegatedTo(), "delegated", "下放的事项须写明下放至哪一级，其他状态不得填写");
        }
        String line = matching("competentLine", row.competentLine(), WORD, "须为大写英文代码");
        String licenseName = text("licenseName", row.licenseName());
        int years = number("licenseValidityYears", row.licenseValidityYears(), 1, 50);
        int statutory = number("statutoryDays", row.statutoryDays(), 1, 365);
        int promised = number("promisedDays", row.promisedDays(), 1, 365);
        if (statutory > 0 && promised > statutory) {
            fault("promisedDays", promised, "promise", "承诺办结时限不得长于法定办结时限");
        }
        boolean safety = flag("safetyRelated", row.safetyRelated());
        List<String> classes = classes(row.objectClasses());
        List<RequiredMaterial> materials = materials(row.materials());
        String source = text("source", row.source() == null ? "管理员导入" : row.source());
        if (faults.size() > before || level == null || state == null || since == null) {
            return null;
        }
        return new LicensingItem(
                code,
                name,
                legalBasis,
                level,
                sealTransferred,
                state,
                since,
                delegatedTo,
                line,
                licenseName,
                years,
                statutory,
                row.statutoryDaysLaw() == null ? DEFAULT_LAW : row.statutoryDaysLaw(),
                row.statutoryDaysArticle() == null ? DEFAULT_ARTICLE : row.statutoryDaysArticle(),
                promised,
                safety,
                classes,
                materials,
                source);
    }

    private List<String> classes(@Nullable List<String> given) {
        if (given == null) {
            fault("objectClasses", null, "required", "不能为空，没有类别的填空数组");
            return List.of();
        }
        for (int i = 0; i < given.size(); i++) {
            matching("objectClasses/" + i, given.get(i), WORD, "须为大写英文代码");
        }
        return given.stream().distinct().toList();
    }

    private List<RequiredMaterial> materials(@Nullable List<ItemRow.MaterialRow> given) {
        List<RequiredMaterial> read = new ArrayList<>();
        if (given == null || given.isEmpty()) {
            fault("materials", null, "required", "至少须有一项申请材料");
            return read;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ItemRow.MaterialRow row = given.get(i);
            String at = "materials/" + i + "/";
            String code = text(at + "code", row.code());
            if (!code.isEmpty() && !codes.add(code)) {
                fault(at + "code", code, "unique", "同一事项的材料编码不得重复");
            }
            read.add(
                    new RequiredMaterial(
                            code,
                            text(at + "name", row.name()),
                            flag(at + "required", row.required())));
        }
        return read;
    }

    private String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, value, "required", "不能为空");
            return "";
        }
        return value.strip();
    }

    private String matching(
            String field, @Nullable String value, Pattern pattern, String explanation) {
        String text = text(field, value);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            fault(field, text, "format", explanation);
        }
        return text;
    }

    private boolean flag(String field, @Nullable Boolean value) {
        if (value == null) {
            fault(field, null, "required", "不能为空，填 true 或者 false");
            return false;
        }
        return value;
    }

    private int number(String field, @Nullable Integer value, int least, int greatest) {
        if (value == null || value < least || value > greatest) {
            fault(field, value, "range", "须为 " + least + " 至 " + greatest + " 的整数");
            return 0;
        }
        return value;
    }

    private @Nullable LocalDate date(String field, @Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeException malformed) {
            fault(field, value, "format", "须为 YYYY-MM-DD 格式的日期");
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E constant(
            String field, @Nullable String value, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        fault(
                field,
                value,
                "not-allowed",
                "可用取值："
                        + Arrays.stream(constants)
                                .map(Enum::name)
                                .collect(Collectors.joining("、")));
        return null;
    }

    private void fault(String field, @Nullable Object value, String rule, String explanation) {
        String at = pointer + "/" + field;
        faults.add(
                new Violation(
                        at,
                        value == null ? null : value.toString(),
                        rule,
                        "“" + at + "”" + explanation + "。"));
    }
}
