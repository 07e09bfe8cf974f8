package org.shenguan.chassis.concurrency;

/** 带版本的记录: what an endpoint answers about one record; its version becomes the {@code ETag}. */
public interface Versioned {

    /** The version of the record that is shown. */
    long version();
}
