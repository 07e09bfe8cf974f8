package org.shenguan.approval.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 事项导入: a whole list at once; one faulty row and nothing of it is taken. */
@Component
class ItemImport {

    private static final int LONGEST_LIST = 2000;

    private final LicensingItemStore items;
    private final AuditTrail audit;
    private final CurrentOfficer officers;

    ItemImport(LicensingItemStore items, AuditTrail audit, CurrentOfficer officers) {
        this.items = items;
        this.audit = audit;
        this.officers = officers;
    }

    /** Takes the list and says how many items it holds. */
    @Transactional
    public int take(List<ItemRow> rows) {
        if (rows.isEmpty() || rows.size() > LONGEST_LIST) {
            throw InvalidRequest.of(
                    "", String.valueOf(rows.size()), "size", "一次导入 1 至 " + LONGEST_LIST + " 行。");
        }
        List<Violation> faults = new ArrayList<>();
        List<LicensingItem> read = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            LicensingItem item = new RowCheck(i, faults).read(rows.get(i));
            if (item != null) {
                Integer first = seen.putIfAbsent(item.code(), i);
                if (first != null) {
                    faults.add(
                            new Violation(
                                    "/" + i + "/code",
                                    item.code(),
                                    "unique",
                                    "“/" + i + "/code”与第 " + (first + 1) + " 行的编码重复。"));
                }
                read.add(item);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        read.forEach(items::put);
        audit.record(
                "item.import",
                "LicensingItem",
                read.size() == 1 ? read.getFirst().code() : read.size() + " items",
                officers.require().requireRegion(),
                Map.of("codes", read.stream().map(LicensingItem::code).toList()));
        return read.size();
    }
}
