package org.shenguan.inspection.lottery;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * 候选对象名单, sorted by 统一社会信用代码, without repetition. It is held as the canonical bytes that are
 * committed to, thirty a candidate, and each candidate is read out of them when somebody asks: a pool
 * of a million is no million objects.
 */
public final class Candidates extends AbstractList<Candidate> implements RandomAccess {

    private static final int USCC = 18;
    private static final int REGION = 6;

    /** Opening quote, 统一社会信用代码, comma. */
    private static final int REGION_AT = 1 + USCC + 1;

    private static final int COEFFICIENT_AT = REGION_AT + REGION + 1;

    private final byte[] bytes;
    private final int[] ends;
    private final long[] weights;
    private final int size;

    private Candidates(Packing packing) {
        this.bytes = packing.bytes;
        this.ends = packing.ends;
        this.weights = packing.weights;
        this.size = packing.size;
    }

    /** Takes them in any order. */
    public static Candidates of(Collection<Candidate> candidates) {
        if (candidates instanceof Candidates packed) {
            return packed;
        }
        Packing packing = new Packing();
        candidates.stream()
                .sorted(Comparator.comparing(Candidate::uscc))
                .forEachOrdered(
                        c -> packing.add(c.uscc(), c.region(), c.coefficient(), c.forced()));
        return packing.done();
    }

    /** Takes candidates one after the other, in the order of their codes. */
    public static final class Packing {

        private byte[] bytes = new byte[1 << 16];
        private int[] ends = new int[1 << 11];
        private long[] weights = new long[1 << 11];
        private int size;
        private int length;

        /** One more; its code must come after all so far. */
        public void add(
                String uscc, String region, String coefficient, @Nullable ForcedInclusion forced) {
            String line = new Candidate(uscc, region, coefficient, forced).line();
            byte[] quoted = ('"' + line + '"').getBytes(StandardCharsets.US_ASCII);
            add(quoted, 0, quoted.length);
        }

        /** One more, between quotes; what is not exactly a candidate is refused. */
        private void add(byte[] from, int start, int end) {
            int most = end - start + 1;
            if (most < COEFFICIENT_AT + 3) {
                throw new IllegalArgumentException(
                        "not a candidate: " + text(from, start, most - 1));
            }
            makeRoom(most);
            System.arraycopy(from, start, bytes, length, end - start);
            int last = length + end - start - 1;
            int coefficient = length + COEFFICIENT_AT;
            int comma = coefficient;
            while (comma < last && bytes[comma] != ',') {
                comma++;
            }
            requireCodes(length);
            requireOrder(length);
            long weight = Candidate.weightOf(bytes, coefficient, comma);
            if (comma < last) {
                ForcedInclusion.valueOf(text(bytes, comma + 1, last - comma - 1));
                weight = 0;
            }
            bytes[last + 1] = ',';
            ends[size] = last + 1;
            weights[size] = weight;
            size++;
            length = last + 2;
        }

        /**
         * Takes the candidates of a canonical list, which begins at the place.
         *
         * @return where in the document the list ends
         */
        public int read(byte[] document, int from) {
            int at = from;
            while (document[at] == '"') {
                int end = at + 1;
                while (document[end] != '"') {
                    end++;
                }
                add(document, at, end + 1);
                at = document[end + 1] == ',' ? end + 2 : end + 1;
            }
            return at;
        }

        /** The list as it now is. */
        public Candidates done() {
            return new Candidates(this);
        }

        private void requireOrder(int start) {
            if (size > 0 && compare(bytes, startOf(ends, size - 1) + 1, bytes, start + 1) >= 0) {
                throw new IllegalArgumentException(
                        "twice in the list, or out of order: " + text(bytes, start + 1, USCC));
            }
        }

        private void requireCodes(int start) {
            boolean holds =
                    bytes[start + REGION_AT - 1] == ',' && bytes[start + COEFFICIENT_AT - 1] == ',';
            for (int i = start + 1; i <= start + USCC; i++) {
                byte c = bytes[i];
                holds &= c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            }
            for (int i = start + REGION_AT; i < start + REGION_AT + REGION; i++) {
                holds &= bytes[i] >= '0' && bytes[i] <= '9';
            }
            if (!holds) {
                throw new IllegalArgumentException(
                        "not a code: " + text(bytes, start + 1, COEFFICIENT_AT - 2));
            }
        }

        private void makeRoom(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
        }
    }

    @Override
    public Candidate get(int index) {
        Objects.checkIndex(index, size);
        int start = startOf(ends, index);
        return Candidate.of(text(bytes, start + 1, ends[index] - start - 2));
    }

    @Override
    public int size() {
        return size;
    }

    /** Weights as the drum takes them: who is inspected without being drawn weighs nothing. */
    long[] weights() {
        return Arrays.copyOf(weights, size);
    }

    boolean isForced(int index) {
        int end = ends[index];
        // a coefficient ends in a digit, a reason in a letter
        return bytes[end - 2] >= 'A';
    }

    /** How many are inspected without being drawn. */
    int forcedCount() {
        int forced = 0;
        for (int i = 0; i < size; i++) {
            forced += isForced(i) ? 1 : 0;
        }
        return forced;
    }

    /** The division code as a number, to tell regions apart without making text. */
    int region(int index) {
        int at = startOf(ends, index) + REGION_AT;
        int number = 0;
        for (int i = at; i < at + REGION; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Where the enterprise stands, or a negative number if it is no candidate. */
    public int find(String uscc) {
        byte[] key = uscc.getBytes(StandardCharsets.ISO_8859_1);
        int low = 0;
        int high = key.length == USCC ? size - 1 : -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(bytes, startOf(ends, middle) + 1, key, 0);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The canonical bytes of some that follow each other, with the commas between them. */
    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(bytes, startOf(ends, from), ends[to - 1]);
    }

    private static int startOf(int[] ends, int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }

    private static int compare(byte[] a, int from, byte[] b, int other) {
        return Arrays.compare(a, from, from + USCC, b, other, other + USCC);
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
