package org.shenguan.enforcement.casefile;

import java.time.LocalDate;

/** 送达 (行政处罚法 art. 61). */
public record Delivery(LocalDate deliveredOn, DeliveryMethod method, Actor recordedBy) {}
