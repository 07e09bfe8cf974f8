package org.shenguan.catalog.webhook;

import java.time.Instant;

/** 推送结论: what follows from an attempt. */
sealed interface Verdict {

    /** 已送达. */
    record Delivered() implements Verdict {}

    /** 稍后再推. */
    record Retry(Instant at) implements Verdict {}

    /** 放弃: its time is over. */
    record GivenUp() implements Verdict {}
}
