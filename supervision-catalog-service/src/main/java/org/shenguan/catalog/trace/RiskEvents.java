package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.trace.HopContent.Post;

/** 信用与风险: the events of grades, warnings and clues. */
final class RiskEvents {

    private RiskEvents() {}

    /** 信用等级已评定. */
    record GradeChanged(
            TracedEvent.Subject subject,
            String region,
            String grade,
            @Nullable String previousGrade,
            @Nullable String causedBy)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(
                            subject.name(),
                            region,
                            previousGrade == null
                                    ? "信用等级评定为 " + grade
                                    : "信用等级由 " + previousGrade + " 变为 " + grade)
                    .key(Key.CAUSED_BY, causedBy)
                    .fact(Fact.GRADE, grade);
        }
    }

    record Cause(@Nullable String eventId) {}

    /** 风险预警已变更. */
    record WarningChanged(
            UUID warningId,
            TracedEvent.Subject subject,
            String region,
            @Nullable Post department,
            String kind,
            String level,
            String status,
            String attention,
            String publisher,
            Cause causedBy)
            implements TracedEvent {

        @Override
        public HopContent content() {
            String summary =
                    status.equals("LIFTED")
                            ? publisher + "解除风险预警"
                            : publisher + "发布" + words(level) + "预警：" + attention;
            return HopContent.about(subject.name(), region, summary)
                    .by(department, publisher)
                    .key(Key.WARNING_ID, warningId)
                    .key(Key.CAUSED_BY, causedBy.eventId())
                    .fact(Fact.STATUS, status)
                    .fact(Fact.KIND, kind);
        }

        private static String words(String level) {
            return switch (level) {
                case "RED" -> "一级（红色）";
                case "ORANGE" -> "二级（橙色）";
                case "YELLOW" -> "三级（黄色）";
                case "BLUE" -> "四级（蓝色）";
                default -> "";
            };
        }
    }

    /** 风险线索已变更. */
    record ClueChanged(
            UUID clueId,
            String clueNumber,
            @Nullable String warningId,
            TracedEvent.Subject subject,
            String region,
            Post department,
            String title,
            String status,
            LocalDate signDueOn,
            @Nullable String signedBy)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(
                            subject.name(),
                            region,
                            "风险线索%s%s（%s）：%s"
                                    .formatted(clueNumber, words(status), department.name(), title))
                    .by(department, signedBy)
                    .key(Key.CLUE_ID, clueId)
                    .key(Key.CLUE_NUMBER, clueNumber)
                    .key(Key.WARNING_ID, warningId)
                    .fact(Fact.STATUS, status)
                    .due(Fact.SIGN_DUE_ON, "签收线索", signDueOn);
        }

        private static String words(String status) {
            return switch (status) {
                case "DISPATCHED" -> "已派发";
                case "SIGNED" -> "已签收";
                case "RETURNED" -> "已退回";
                case "HANDLING" -> "处置中";
                case "FEEDBACK" -> "已反馈";
                case "CLOSED" -> "已办结";
                default -> "已变更";
            };
        }
    }
}
