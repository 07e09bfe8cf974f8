package org.shenguan.approval.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shenguan.approval.item.ItemLevel;
import org.shenguan.approval.item.ItemState;
import org.shenguan.approval.item.LicensingItem;
import org.shenguan.approval.item.RequiredMaterial;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

/** Applications in the words of a test. */
final class ApplicationFixtures {

    static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    static final StatutoryLimit FIVE_DAYS =
            new StatutoryLimit(5, LegalBasis.of("中华人民共和国行政许可法", "32(1)(4)"));
    static final StatutoryLimit TEN_MORE =
            new StatutoryLimit(10, LegalBasis.of("中华人民共和国行政许可法", "42"));

    /** A Monday, with five plain working days after it. */
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static final Set<String> EVERYTHING = Set.of("M01", "M02", "M03");

    private ApplicationFixtures() {}

    static LicenseApplication anApplication(Set<String> provided) {
        return anApplication(provided, 20, 20);
    }

    static LicenseApplication anApplication(Set<String> provided, int statutory, int promised) {
        LicensingItem item =
                new LicensingItem(
                        "140125000101",
                        "危险化学品经营许可",
                        "《危险化学品安全管理条例》第三十三条",
                        ItemLevel.CITY,
                        true,
                        ItemState.RETAINED,
                        LocalDate.of(2021, 1, 1),
                        null,
                        "EMERGENCY_MANAGEMENT",
                        "危险化学品经营许可证",
                        3,
                        statutory,
                        "中华人民共和国行政许可法",
                        "42",
                        promised,
                        true,
                        List.of("HAZARDOUS_CHEMICALS"),
                        List.of(
                                new RequiredMaterial("M01", "申请书", true),
                                new RequiredMaterial("M02", "规程目录", true),
                                new RequiredMaterial("M03", "安全评价报告", true),
                                new RequiredMaterial("M04", "预案备案登记表", false)),
                        "测试");
        return LicenseApplication.received(
                new ApplicationHead(
                        UUID.fromString("b8f38f95-8336-5a06-bca6-fc0666c8e990"),
                        "11140700MB0000001F3140125000101202603020001",
                        item,
                        new Subject(
                                new UnifiedSocialCreditCode("91140700MA0000007P"),
                                "晋中某化工有限公司",
                                new DivisionCode("140702"),
                                null),
                        new DivisionCode("140700"),
                        new Department("14070001", "晋中市行政审批服务管理局"),
                        ChinaTime.startOf(MONDAY).plusSeconds(36_000),
                        "approver.jinzhong",
                        null),
                provided,
                FIVE_DAYS,
                CALENDAR);
    }

    static MissingMaterial missing(String code) {
        return new MissingMaterial(code, "未提交");
    }
}
