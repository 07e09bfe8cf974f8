package org.shenguan.catalog.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 许可事项与监管事项的对应: which supervision items an approval leads to. What an administrator has
 * mapped by code comes first; then the name of the license item, the classes of the subject, and at
 * last the line. Of several lists the one nearest to the region counts.
 *
 * @param items the current items
 * @param approvalCodes the license item codes mapped to each supervision item
 */
public record ItemMapping(List<SupervisionItem> items, Map<String, Set<String>> approvalCodes) {

    /** Where the basic code of 12 characters begins inside an implementation code of 31. */
    private static final int BASIC_CODE_AT = 19;

    private static final int BASIC_CODE_LENGTH = 12;

    public ItemMapping {
        items = List.copyOf(items);
        approvalCodes = Map.copyOf(approvalCodes);
    }

    /** A license item as an approval names it. */
    public record Sought(
            String itemCode,
            String itemName,
            List<String> objectClasses,
            String competentLine,
            DivisionCode region,
            LocalDate on) {}

    /**
     * What was found, and by which way.
     *
     * @param way 对应方式, in words
     */
    public record Found(List<SupervisionItem> items, String way) {}

    /** The items that an approval of this license item leads to; none when nothing matches. */
    public Found find(Sought sought) {
        List<String> codes = codesOf(sought.itemCode());
        List<SupervisionItem> hits = nearest(sought, item -> isMapped(item, codes));
        if (!hits.isEmpty()) {
            return new Found(hits, "按登记的许可事项编码对应");
        }
        hits =
                nearest(
                        sought,
                        item ->
                                item.allowItemNames().stream()
                                        .anyMatch(sought.itemName()::contains));
        if (!hits.isEmpty()) {
            return new Found(hits, "按许可事项名称对应");
        }
        hits =
                nearest(
                        sought,
                        item ->
                                item.leadDepartmentLine().equals(sought.competentLine())
                                        && item.objectClasses().stream()
                                                .anyMatch(sought.objectClasses()::contains));
        if (!hits.isEmpty()) {
            return new Found(hits, "按监管对象类别对应");
        }
        hits =
                nearest(
                        sought,
                        item ->
                                item.lineDefault()
                                        && item.leadDepartmentLine()
                                                .equals(sought.competentLine()));
        return new Found(hits, hits.isEmpty() ? "没有对应的监管事项" : "按行业主管条线缺省对应");
    }

    private List<SupervisionItem> nearest(Sought sought, Predicate<SupervisionItem> fits) {
        List<SupervisionItem> found =
                items.stream()
                        .filter(item -> item.isInForceOn(sought.on()))
                        .filter(item -> item.region().covers(sought.region()))
                        .filter(fits)
                        .toList();
        int depth =
                found.stream().mapToInt(item -> item.region().level().ordinal()).max().orElse(0);
        return found.stream().filter(item -> item.region().level().ordinal() == depth).toList();
    }

    private boolean isMapped(SupervisionItem item, List<String> codes) {
        Set<String> mapped = approvalCodes.getOrDefault(item.code(), Set.of());
        return codes.stream().anyMatch(mapped::contains);
    }

    /** The code itself, the implementation code inside it, and the basic code inside that. */
    static List<String> codesOf(String code) {
        if (code.length() < BASIC_CODE_AT + BASIC_CODE_LENGTH) {
            return List.of(code);
        }
        return List.of(
                code,
                code.substring(0, BASIC_CODE_AT + BASIC_CODE_LENGTH),
                code.substring(BASIC_CODE_AT, BASIC_CODE_AT + BASIC_CODE_LENGTH));
    }
}
