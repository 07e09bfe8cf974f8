package org.shenguan.inspection.lottery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * 号码流: numbers that follow from the seed alone. Block i is SHA-256 of the text
 * {@code seed/label/i}, read as four unsigned 64-bit numbers, so that anyone can check it with a
 * command line. A number from the last, incomplete stretch of the range is passed over: each point is
 * exactly as likely as any other.
 */
final class TicketStream {

    private final String prefix;
    private long counter;
    private ByteBuffer block = ByteBuffer.allocate(0);

    TicketStream(String seed, String label) {
        this.prefix = seed + "/" + label + "/";
    }

    /**
     * One number drawn.
     *
     * @param number as it came, 16 hexadecimal characters
     * @param below the range: all weights still in the drum
     * @param point the number reduced to the range
     */
    record Ticket(String number, long below, long point) {}

    Ticket next(long below) {
        if (below < 1) {
            throw new IllegalArgumentException("Nothing to draw from");
        }
        long incomplete = Long.remainderUnsigned(-below, below); // 2^64 mod below
        long number = nextNumber();
        while (incomplete != 0 && Long.compareUnsigned(number, -incomplete) >= 0) {
            number = nextNumber();
        }
        return new Ticket("%016x".formatted(number), below, Long.remainderUnsigned(number, below));
    }

    int index(int size) {
        return (int) next(size).point();
    }

    private long nextNumber() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(Sha256.of((prefix + counter).getBytes(StandardCharsets.UTF_8)));
            counter++;
        }
        return block.getLong();
    }
}
