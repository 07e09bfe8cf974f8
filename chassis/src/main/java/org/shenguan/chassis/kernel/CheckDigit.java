package org.shenguan.chassis.kernel;

/** 校验状态: what the check character says about a unified social credit code (GB 32100-2015). */
public enum CheckDigit {
    /** 校验通过. */
    VALID,
    /** 依法赋码但校验不符: one of the codes known to have been issued before the rule was kept. */
    LAWFUL_EXCEPTION,
    /** 校验不符，待核实: taken over from a registry as it stands, to be verified by a person. */
    UNVERIFIED
}
