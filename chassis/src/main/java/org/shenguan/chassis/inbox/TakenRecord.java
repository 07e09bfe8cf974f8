package org.shenguan.chassis.inbox;

/** The record that carried an event, for consumers that keep or pass on what came as it came. */
public final class TakenRecord {

    private final ReceivedEvent event;

    TakenRecord(ReceivedEvent event) {
        this.event = event;
    }

    public String topic() {
        return event.topic();
    }

    public String content() {
        return event.text();
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String digest() {
        return event.digest();
    }
}
