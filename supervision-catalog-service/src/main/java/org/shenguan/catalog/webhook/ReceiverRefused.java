package org.shenguan.catalog.webhook;

/** 推送地址不被允许: why an address is not pushed to, in words for whoever gave it. */
final class ReceiverRefused extends Exception {

    private static final long serialVersionUID = 1L;

    ReceiverRefused(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
