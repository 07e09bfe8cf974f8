package org.shenguan.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shenguan.approval.item.LicensingItem;
import org.shenguan.approval.item.LicensingItemStore;
import org.shenguan.approval.item.RequiredMaterial;
import org.shenguan.approval.numbering.SerialStore;
import org.shenguan.approval.party.ImplementingBody;
import org.shenguan.approval.party.ImplementingBodyStore;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收件窗口: files, has corrected, accepts or declines (行政许可法 art. 29-32). */
@Component
class ApplicationIntake {

    private static final int LARGEST_SERIAL = 9999;

    private final ApplicationDesk desk;
    private final LicensingItemStore items;
    private final ImplementingBodyStore bodies;
    private final StatutoryLimitStore limits;
    private final SerialStore serials;
    private final ActRecorder recorder;
    private final CurrentOfficer officers;
    private final CalendarInForce calendars;
    private final Clock clock;

    ApplicationIntake(
            ApplicationDesk desk,
            LicensingItemStore items,
            ImplementingBodyStore bodies,
            StatutoryLimitStore limits,
            SerialStore serials,
            ActRecorder recorder,
            CurrentOfficer officers,
            CalendarInForce calendars,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.bodies = bodies;
        this.limits = limits;
        this.serials = serials;
        this.recorder = recorder;
        this.officers = officers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** 收件. */
    @Transactional
    public LicenseApplication file(Filing filing) {
        LicensingItem item =
                items.find(filing.itemCode())
                        .orElseThrow(() ->
                                InvalidRequest.of(
                                        "/itemCode",
                                        filing.itemCode(),
                                        "unknown-item",
                                        "许可事项“" + filing.itemCode() + "”不存在。"));
        if (!item.state().isLicensed()) {
            throw new ItemNotLicensed(item);
        }
        Set<String> provided = provided(filing.materials(), item, "/materials");
        Officer officer = officers.require();
        ImplementingBody body = bodies.forFiling(officer, filing.department());
        Instant now = clock.instant();
        LocalDate today = ChinaTime.dateOf(now);
        LicenseApplication application =
                LicenseApplication.received(
                        new ApplicationHead(
                                UUID.randomUUID(),
                                number(body.implementationCode(item.code()), today),
                                item,
                                filing.subject(),
                                body.department().equals(officer.department())
                                        ? officer.requireRegion()
                                        : body.region(),
                                body.asDepartment(),
                                now,
                                officer.username(),
                                filing.contact()),
                        provided,
                        limits.require(StatutoryLimitStore.RECEIPT, today),
                        calendars.current());
        desk.enter(application);
        recorder.record(
                application,
                "application.file",
                DocumentKind.RECEIPT,
                "收到" + filing.subject().name() + "关于“" + item.name() + "”的申请材料。");
        return application;
    }

    /** 补正告知. */
    @Transactional
    public LicenseApplication requireCorrection(UUID id, List<MissingMaterial> missing) {
        LicenseApplication application = desk.take(id);
        List<Violation> faults = new ArrayList<>();
        Set<String> known = codes(application.head().item());
        for (int i = 0; i < missing.size(); i++) {
            String code = missing.get(i).materialCode();
            if (!known.contains(code)) {
                faults.add(unknown("/missing/" + i + "/materialCode", code));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        LicenseApplication changed =
                application.requireCorrection(missing, desk.today(), desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(
                changed,
                "application.require-correction",
                DocumentKind.CORRECTION_NOTICE,
                missing.stream()
                        .map(m -> m.materialCode() + " " + m.reason())
                        .collect(Collectors.joining("；")));
        return changed;
    }

    /** 补正. */
    @Transactional
    public LicenseApplication supplement(UUID id, Map<String, Boolean> materials) {
        LicenseApplication application = desk.take(id);
        Set<String> brought = provided(materials, application.head().item(), "/materials");
        LicenseApplication changed =
                application.supplement(brought, desk.today(), desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(
                changed,
                "application.supplement",
                DocumentKind.SUPPLEMENT_RECEIPT,
                brought.isEmpty() ? "未提交补正材料" : "收到补正材料：" + String.join("、", brought));
        return changed;
    }

    /** 受理. */
    @Transactional
    public LicenseApplication accept(UUID id) {
        LicenseApplication application = desk.take(id);
        LicenseApplication changed =
                application.accept(desk.today(), desk.calendarFor(application));
        desk.keep(changed);
        recorder.record(
                changed, "application.accept", DocumentKind.ACCEPTANCE, "申请材料齐全、符合法定形式，予以受理。");
        return changed;
    }

    /** 不予受理. */
    @Transactional
    public LicenseApplication decline(UUID id, String reason) {
        LicenseApplication changed = desk.take(id).decline(reason);
        desk.keep(changed);
        recorder.record(changed, "application.decline", DocumentKind.DECLINATION, reason);
        return changed;
    }

    /** 撤回申请. */
    @Transactional
    public LicenseApplication withdraw(UUID id, String reason) {
        LicenseApplication changed = desk.take(id).withdraw(reason);
        desk.keep(changed);
        recorder.record(changed, "application.withdraw", DocumentKind.WITHDRAWAL, reason);
        return changed;
    }

    private String number(String implementationCode, LocalDate on) {
        String part = implementationCode + on.format(DateTimeFormatter.BASIC_ISO_DATE);
        int serial = serials.next("application", part);
        if (serial > LARGEST_SERIAL) {
            throw new IllegalStateException("No number is left for " + part);
        }
        return part + "%04d".formatted(serial);
    }

    private static Set<String> provided(
            Map<String, Boolean> given, LicensingItem item, String pointer) {
        Set<String> known = codes(item);
        List<Violation> faults = new ArrayList<>();
        Set<String> provided = new TreeSet<>();
        int index = 0;
        for (Map.Entry<String, Boolean> material : given.entrySet()) {
            if (!known.contains(material.getKey())) {
                faults.add(unknown(pointer + "/" + index + "/code", material.getKey()));
            } else if (material.getValue()) {
                provided.add(material.getKey());
            }
            index++;
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return provided;
    }

    private static Set<String> codes(LicensingItem item) {
        return item.materials().stream().map(RequiredMaterial::code).collect(Collectors.toSet());
    }

    private static Violation unknown(String pointer, String code) {
        return new Violation(pointer, code, "unknown-material", "该事项没有编码为“" + code + "”的材料。");
    }
}
