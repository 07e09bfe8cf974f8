package org.shenguan.launcher.check;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** 审管闭环: one subject's way from its first license to the leader who must answer for its second. */
final class Story {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final String APPROVER = "approver.jinzhong";
    static final String APPROVAL_LEADER = "leader.jinzhong";
    static final String SUPERVISOR = "supervisor.jinzhong";
    static final String SECTION_HEAD = "head.jinzhong";
    static final String LEGAL_REVIEWER = "legal.jinzhong";
    static final String CHIEF = "chief.jinzhong";
    static final String AUDITOR = "auditor.shanxi";

    static final Slot<String> USCC = new Slot<>("credit code", String.class);
    static final Slot<String> APPLICATION = new Slot<>("application", String.class);
    static final Slot<String> LICENSE = new Slot<>("license number", String.class);
    static final Slot<String> SECOND_APPLICATION = new Slot<>("second application", String.class);
    static final Slot<String> ASSIGNMENT = new Slot<>("assignment", String.class);
    static final Slot<String> DRAW = new Slot<>("draw", String.class);
    static final Slot<String> TASK = new Slot<>("task", String.class);
    static final Slot<String> CASE = new Slot<>("case", String.class);
    static final Slot<String> CLUE = new Slot<>("clue", String.class);
    static final Slot<String> OFFICER = new Slot<>("officer's account", String.class);
    static final Slot<String> FIRST_COEFFICIENT = new Slot<>("first coefficient", String.class);

    private Story() {}

    static List<Hop> hops() {
        return Stream.of(
                        ApprovalHops.first(),
                        AssignmentHops.all(),
                        InspectionHops.all(),
                        EnforcementHops.all(),
                        CreditHops.all(),
                        WarningHops.all(),
                        ApprovalHops.second(),
                        LifeLineHops.all(),
                        RefusalHops.all())
                .flatMap(List::stream)
                .toList();
    }
}
