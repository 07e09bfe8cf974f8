package org.shenguan.enforcement.casefile;

/** 送达方式. */
public enum DeliveryMethod {
    /** 宣告后当场交付. */
    ON_THE_SPOT,
    /** 直接送达. */
    DIRECT,
    /** 留置送达. */
    LEFT_AT_PLACE,
    /** 委托送达. */
    ENTRUSTED,
    /** 邮寄送达. */
    MAIL,
    /** 传真、电子邮件等, which needs the party's signed consent (行政处罚法 art. 61(2)). */
    ELECTRONIC,
    /** 公告送达. */
    PUBLIC_NOTICE
}
