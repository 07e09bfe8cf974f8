package org.shenguan.catalog.item;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入监管事项清单: all rows or none. A row that says what is already kept changes nothing; a row that
 * says something else becomes the next version from its own first day on.
 */
@Component
class ItemImport {

    private final ItemRegister register;
    private final ExpectedVersion expected;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    ItemImport(
            ItemRegister register,
            ExpectedVersion expected,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.expected = expected;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an import did. */
    record Result(int added, int revised, int unchanged) {}

    @Transactional
    public Result load(List<@Nullable ItemRow> rows) {
        Officer officer = officers.require();
        DivisionCode own = officer.requireRegion();
        Result result = keep(new ItemRowReader(rows, own), officer.username());
        audit.record(
                "item.import",
                "SupervisionItem",
                own.value(),
                own,
                Map.of("added", result.added(), "revised", result.revised()));
        return result;
    }

    /** The lists that ship with the service; whoever starts first keeps them. */
    @Transactional
    public void seed(List<@Nullable ItemRow> rows) {
        ItemRowReader reader = new ItemRowReader(rows, null);
        if (!reader.faults().isEmpty()) {
            throw new IllegalStateException("A bundled list is faulty: " + reader.faults());
        }
        for (ItemRowReader.Entry entry : reader.entries()) {
            if (register.addIfAbsent(entry.item(), clock.instant())) {
                List<String> approvals = entry.approvalItemCodes();
                register.map(entry.item().code(), approvals == null ? List.of() : approvals);
            }
        }
    }

    @Transactional
    public void map(String code, List<String> approvalItemCodes) {
        SupervisionItem item = register.find(code).orElseThrow(() -> new NotFound("监管事项", code));
        DivisionCode own = officers.require().requireRegion();
        if (!own.covers(item.region())) {
            throw new NotFound("监管事项", code);
        }
        expected.check("监管事项", code, register.hold(item));
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < approvalItemCodes.size(); i++) {
            String given = approvalItemCodes.get(i);
            if (given == null || !given.matches(ApprovalItemCodes.FORMAT)) {
                faults.add(
                        new Violation(
                                "/approvalItemCodes/" + i,
                                given,
                                "format",
                                ApprovalItemCodes.MESSAGE));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        register.map(code, approvalItemCodes);
        audit.record(
                "item.map-approval-items",
                "SupervisionItem",
                code,
                item.region(),
                Map.of("approvalItemCodes", approvalItemCodes));
    }

    private Result keep(ItemRowReader reader, String by) {
        List<Violation> faults = new ArrayList<>(reader.faults());
        List<SupervisionItem> next = new ArrayList<>();
        int unchanged = 0;
        int revised = 0;
        for (ItemRowReader.Entry entry : reader.entries()) {
            SupervisionItem item = entry.item();
            Optional<SupervisionItem> kept = register.find(item.code());
            if (kept.isEmpty()) {
                next.add(item);
            } else if (kept.get().equals(item.asVersion(kept.get().version()))) {
                unchanged++;
            } else if (!kept.get().region().equals(item.region())) {
                faults.add(
                        new Violation(
                                entry.at() + "/code", item.code(), "taken", "该编码已用于其他区划的清单。"));
            } else if (!item.effectiveFrom().isAfter(kept.get().effectiveFrom())) {
                faults.add(
                        new Violation(
                                entry.at() + "/effectiveFrom",
                                item.effectiveFrom().toString(),
                                "order",
                                "内容有变更的，起始日期应晚于现行版本的起始日期" + kept.get().effectiveFrom() + "。"));
            } else {
                revised++;
                next.add(item.asVersion(kept.get().version() + 1));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        next.forEach(item -> register.add(item, by, clock.instant()));
        for (ItemRowReader.Entry entry : reader.entries()) {
            List<String> approvals = entry.approvalItemCodes();
            if (approvals != null) {
                register.map(entry.item().code(), approvals);
            }
        }
        return new Result(next.size() - revised, revised, unchanged);
    }
}
