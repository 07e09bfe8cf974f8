package org.shenguan.catalog.item;

/** 许可事项编码 as a mapping may name them. */
final class ApprovalItemCodes {

    /** 基本编码 12 位、实施编码 31 位或者业务办理项编码 33 位. */
    static final String FORMAT = "[0-9A-Z]{12}|[0-9A-Z]{31}|[0-9A-Z]{33}";

    static final String MESSAGE = "许可事项编码应为 12 位基本编码、31 位实施编码或者 33 位业务办理项编码。";

    private ApprovalItemCodes() {}
}
