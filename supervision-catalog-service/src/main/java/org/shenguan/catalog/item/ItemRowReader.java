package org.shenguan.catalog.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.Violation;

/** 逐行核对: reads the rows of a list and names everything that is wrong with each. */
final class ItemRowReader {

    private static final int MOST_WORDS = 20_000;

    private final List<Violation> faults = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    /** An item that can be kept, with the license item codes mapped to it. */
    record Entry(String at, SupervisionItem item, @Nullable List<String> approvalItemCodes) {}

    /** Reads all rows of a list of this region or below it; null rows are faults too. */
    ItemRowReader(List<@Nullable ItemRow> rows, @Nullable DivisionCode within) {
        if (rows.isEmpty()) {
            fault("", null, "empty", "至少应有一行。");
        }
        for (int i = 0; i < rows.size(); i++) {
            ItemRow row = rows.get(i);
            if (row == null) {
                fault("/" + i, null, "required", "不能为空行。");
            } else {
                read(row, "/" + i, within);
            }
        }
    }

    List<Violation> faults() {
        return faults;
    }

    List<Entry> entries() {
        return entries;
    }

    private void read(ItemRow row, String at, @Nullable DivisionCode within) {
        int before = faults.size();
        String code = row.code();
        DivisionCode region = row.region();
        if (code == null || !code.matches("[0-9]{14}")) {
            fault(at + "/code", code, "format", "监管事项目录编码应为 14 位数字。");
        } else if (!codes.add(code)) {
            fault(at + "/code", code, "duplicate", "监管事项目录编码在清单中重复。");
        }
        if (region == null) {
            fault(at + "/region", null, "required", "清单所属区划不能为空。");
        } else if (within != null && !within.covers(region)) {
            fault(at + "/region", region.value(), "outside", "不在您的管辖范围内。");
        }
        if (row.position() == null || row.position() < 1) {
            fault(at + "/position", String.valueOf(row.position()), "range", "序号应为正整数。");
        }
        requireText(at + "/name", row.name());
        requireText(at + "/source", row.source());
        String line = row.leadDepartmentLine();
        if (line == null || !line.matches("[A-Z][A-Z0-9_]*")) {
            fault(at + "/leadDepartmentLine", line, "format", "条线应为大写字母、数字和下划线。");
        }
        String ratio = row.samplingRatio();
        if (ratio != null && !ratio.matches("100%|[1-9]?[0-9](\\.[0-9]{1,2})?%")) {
            fault(at + "/samplingRatio", ratio, "format", "抽查比例应为 0% 至 100% 的百分数，如 20%。");
        }
        if (row.effectiveFrom() == null) {
            fault(at + "/effectiveFrom", null, "required", "起始日期不能为空。");
        } else if (row.effectiveTo() != null && row.effectiveTo().isBefore(row.effectiveFrom())) {
            fault(at + "/effectiveTo", row.effectiveTo().toString(), "order", "终止日期早于起始日期。");
        }
        if (row.incomplete() == null
                && (row.object() == null || row.basis() == null || row.duty() == null)) {
            fault(at + "/incomplete", null, "required", "监管对象、设定依据、监管责任有缺项的，应写明所据文本缺少哪些栏目。");
        }
        for (String text : new String[] {row.object(), row.basis(), row.duty()}) {
            if (text != null && text.length() > MOST_WORDS) {
                fault(at, null, "length", "一栏不得超过 " + MOST_WORDS + " 字。");
            }
        }
        List<String> approvals = texts(row.approvalItemCodes());
        for (String approval : approvals) {
            if (!approval.matches(ApprovalItemCodes.FORMAT)) {
                fault(at + "/approvalItemCodes", approval, "format", ApprovalItemCodes.MESSAGE);
            }
        }
        if (faults.size() == before) {
            entries.add(
                    new Entry(at, item(row), row.approvalItemCodes() == null ? null : approvals));
        }
    }

    private static SupervisionItem item(ItemRow row) {
        return new SupervisionItem(
                Objects.requireNonNull(row.code()),
                1,
                Objects.requireNonNull(row.name()).strip(),
                Objects.requireNonNull(row.region()),
                Objects.requireNonNull(row.position()),
                row.object(),
                row.basis(),
                row.duty(),
                texts(row.measures()),
                row.samplingRatio(),
                row.leadDepartment(),
                Objects.requireNonNull(row.leadDepartmentLine()),
                texts(row.allowItemNames()),
                texts(row.objectClasses()),
                Boolean.TRUE.equals(row.lineDefault()),
                Objects.requireNonNull(row.source()),
                row.incomplete(),
                Objects.requireNonNull(row.effectiveFrom()),
                row.effectiveTo());
    }

    private static List<String> texts(@Nullable List<@Nullable String> given) {
        List<String> texts = new ArrayList<>();
        if (given != null) {
            for (String text : given) {
                if (text != null && !text.isBlank()) {
                    texts.add(text.strip());
                }
            }
        }
        return List.copyOf(texts);
    }

    private void requireText(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            fault(field, value, "required", "不能为空。");
        }
    }

    private void fault(String field, @Nullable String value, String rule, String message) {
        faults.add(new Violation(field, value, rule, message));
    }
}
