package org.shenguan.credit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 信用事实: what one event says about a subject, as far as a grading model may ask for it. */
public sealed interface Fact {

    /** 记录种类. */
    EntryKind kind();

    /** 摘要, in words that the subject understands. */
    String summary();

    /** 行政许可决定. */
    record LicenseDecided(
            boolean granted,
            String itemName,
            String applicationNumber,
            @Nullable String licenseNumber)
            implements Fact {
        @Override
        public EntryKind kind() {
            return EntryKind.LICENSE;
        }

        @Override
        public String summary() {
            return (granted ? "准予许可：" : "不予许可：")
                    + itemName
                    + (licenseNumber == null ? "" : "，证件编号" + licenseNumber);
        }
    }

    /** 许可变动. */
    record LicenseChanged(
            String licenseNumber, String licenseName, LicenseChange change, String reason)
            implements Fact {
        @Override
        public EntryKind kind() {
            return EntryKind.LICENSE_CHANGE;
        }

        @Override
        public String summary() {
            return licenseName + "（" + licenseNumber + "）" + change.chinese() + "：" + reason;
        }
    }

    /** 检查结果. */
    record Inspected(
            UUID taskId,
            String taskNumber,
            List<Integer> publicResults,
            List<Hazard> hazards,
            List<Violation> violations,
            @Nullable Order order)
            implements Fact {
        public Inspected {
            publicResults = List.copyOf(publicResults);
            hazards = List.copyOf(hazards);
            violations = List.copyOf(violations);
        }

        @Override
        public EntryKind kind() {
            return EntryKind.INSPECTION;
        }

        @Override
        public String summary() {
            if (hazards.isEmpty() && violations.isEmpty()) {
                return "检查" + taskNumber + "：未登记隐患和违法行为";
            }
            long major = hazards.stream().filter(Hazard::major).count();
            return "检查%s：隐患 %d 项（重大 %d 项），违法行为 %d 项%s"
                    .formatted(
                            taskNumber,
                            hazards.size(),
                            major,
                            violations.size(),
                            order == null ? "" : "，责令于" + order.dueOn() + "前整改");
        }
    }

    /** 隐患. */
    record Hazard(String description, boolean major, boolean rectified) {}

    /** 违法行为. */
    record Violation(String code, String description, Severity severity) {}

    /** 责令限期整改. */
    record Order(String number, LocalDate dueOn) {}

    /** 整改已复查确认. */
    record RectificationConfirmed(UUID taskId, String orderNumber) implements Fact {
        @Override
        public EntryKind kind() {
            return EntryKind.RECTIFICATION;
        }

        @Override
        public String summary() {
            return orderNumber + "：整改经复查确认，隐患销号";
        }
    }

    /** 行政处罚案件决定. */
    record CaseDecided(
            UUID caseId,
            String decisionNumber,
            boolean penalized,
            Severity severity,
            List<Penalty> penalties,
            @Nullable String fine)
            implements Fact {
        public CaseDecided {
            penalties = List.copyOf(penalties);
        }

        @Override
        public EntryKind kind() {
            return EntryKind.PENALTY;
        }

        @Override
        public String summary() {
            if (!penalized) {
                return decisionNumber + "：不予行政处罚";
            }
            return decisionNumber
                    + "："
                    + penalties.stream().map(Penalty::description).collect(Collectors.joining("，"));
        }
    }

    /**
     * 处罚.
     *
     * @param kind 处罚种类代码（行政处罚法第九条）
     */
    record Penalty(String kind, String description) {}
}
