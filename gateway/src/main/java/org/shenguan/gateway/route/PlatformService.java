package org.shenguan.gateway.route;

import java.util.Locale;

/** 业务服务: what stands behind the gateway. */
public enum PlatformService {
    /** 审批服务. */
    APPROVAL("审批服务"),
    /** 监管事项目录服务. */
    CATALOG("监管事项目录服务"),
    /** 双随机抽查服务. */
    INSPECTION("双随机抽查服务"),
    /** 行政执法服务. */
    ENFORCEMENT("行政执法服务"),
    /** 信用监管服务. */
    CREDIT("信用监管服务"),
    /** 风险预警服务. */
    WARNING("风险预警服务");

    private final String title;

    PlatformService(String title) {
        this.title = title;
    }

    /** 中文名称. */
    public String title() {
        return title;
    }

    /** The name in paths, settings and breakers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
