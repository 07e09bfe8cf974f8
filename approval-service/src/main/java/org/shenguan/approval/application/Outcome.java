package org.shenguan.approval.application;

/** 决定 (行政许可法 art. 38). */
enum Outcome {
    /** 准予许可. */
    GRANTED,
    /** 不予许可. */
    REFUSED;

    ApplicationState state() {
        return switch (this) {
            case GRANTED -> ApplicationState.GRANTED;
            case REFUSED -> ApplicationState.REFUSED;
        };
    }
}
