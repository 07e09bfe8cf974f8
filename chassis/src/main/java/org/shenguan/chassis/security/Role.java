package org.shenguan.chassis.security;

/** 角色: what a person does; what they may do it to is their region and department. */
public enum Role {
    /** 审批人员. */
    APPROVER,
    /** 监管人员. */
    SUPERVISOR,
    /** 执法人员. */
    ENFORCER,
    /** 法制审核人员. */
    LEGAL_REVIEWER,
    /** 科室负责人. */
    SECTION_HEAD,
    /** 分管领导. */
    LEADER,
    /** 管理员. */
    ADMINISTRATOR,
    /** 信息员. */
    INFORMATION_OFFICER,
    /** 监督员: reads everything of the region and changes nothing. */
    AUDITOR,
    /** 平台运维人员: mends dead letters and watches timers; decides nothing about any subject. */
    OPERATOR;

    /** The granted authority that stands for this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
