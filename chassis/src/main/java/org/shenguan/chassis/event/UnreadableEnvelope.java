package org.shenguan.chassis.event;

/** A record on a topic is no event of ours: a required CloudEvents attribute is missing or wrong. */
public final class UnreadableEnvelope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEnvelope(RuntimeException cause) {
        super("Not a CloudEvents envelope: " + cause.getMessage(), cause);
    }
}
