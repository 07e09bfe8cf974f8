package org.shenguan.inspection.task;

/** 任务状态. */
enum TaskStatus {
    /** 已派发. */
    DISPATCHED("已派发"),
    /** 已接收. */
    RECEIVED("已接收"),
    /** 已检查. */
    CHECKED("已检查"),
    /** 已公示. */
    PUBLISHED("已公示"),
    /** 已撤回: the draw that it came from is void. */
    WITHDRAWN("已撤回");

    private final String words;

    TaskStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
