package org.shenguan.inspection.lottery;

/**
 * 摇号桶: finds the entry in whose stretch of the summed weights a point lies, and takes it out. Sums
 * are whole numbers in a Fenwick tree, so a million entries cost twenty steps a pick and no rounding.
 */
final class WeightedDrum {

    private final long[] sums;
    private final long[] weights;
    private long total;

    WeightedDrum(long[] weights) {
        this.weights = weights.clone();
        this.sums = new long[weights.length + 1];
        for (int i = 1; i < sums.length; i++) {
            sums[i] += weights[i - 1];
            total = Math.addExact(total, weights[i - 1]);
            int parent = i + (i & -i);
            if (parent < sums.length) {
                sums[parent] += sums[i];
            }
        }
    }

    long total() {
        return total;
    }

    /** Takes out the entry at the point, a number from 0 to below the total. */
    int take(long point) {
        int position = 0;
        long rest = point;
        for (int step = Integer.highestOneBit(Math.max(1, weights.length)); step > 0; step >>= 1) {
            int next = position + step;
            if (next < sums.length && sums[next] <= rest) {
                position = next;
                rest -= sums[next];
            }
        }
        remove(position);
        return position;
    }

    private void remove(int index) {
        long weight = weights[index];
        weights[index] = 0;
        total -= weight;
        for (int i = index + 1; i < sums.length; i += i & -i) {
            sums[i] -= weight;
        }
    }
}
