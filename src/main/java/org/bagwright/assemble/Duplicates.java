package org.bagwright.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Clusters of documents that look alike, so that nobody counts one text twice. Nothing is dropped for it.
 *
 * <p>Documents are added in order; then each one's cluster can be asked for. Memory: some 200 octets a document. Time:
 * {@code n log n}.
 */
public final class Duplicates {
    /** Documents with this share of their wording in common look alike; the usual figure for near duplicates. */
    private static final double ALIKE = 0.8;
    /** Numbers of a signature that are compared at once; at 0.8 alike, one of 16 such bands agrees in 99.98 of 100 cases. */
    private static final int BAND = 4;

    private final List<Signature> signatures = new ArrayList<>();
    private int[] parents = new int[0];

    /** Adds the next document. */
    public void add(Signature signature) {
        signatures.add(signature);
    }

    /** Finds the clusters; to be called once, when all documents are added. */
    public void cluster() {
        parents = new int[signatures.size()];
        Arrays.setAll(parents, i -> i);
        for (int from = 0; from < Signature.LENGTH; from += BAND) {
            joinThoseThatAgree(from);
        }
    }

    /** The first document of the cluster that document {@code index} is in; empty when it is alone. */
    public Optional<Integer> clusterOf(int index) {
        int root = root(index);
        return root == index && !hasOthers(index) ? Optional.empty() : Optional.of(root);
    }

    /** Number of clusters of two and more. */
    public int clusters() {
        return (int) java.util.stream.IntStream.range(0, parents.length)
                .filter(i -> parents[i] == i && hasOthers(i))
                .count();
    }

    private void joinThoseThatAgree(int from) {
        long[] bands = new long[signatures.size()];
        Arrays.setAll(bands, i -> signatures.get(i).band(from, from + BAND));
        Integer[] order = new Integer[bands.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> bands[a] != bands[b] ? Long.compare(bands[a], bands[b]) : Integer.compare(a, b));
        int first = 0;
        for (int i = 1; i < order.length; i++) {
            if (bands[order[i]] != bands[order[first]]) {
                first = i;
            } else {
                joinIfAlike(order[first], order[i]);
                joinIfAlike(order[i - 1], order[i]);
            }
        }
    }

    private void joinIfAlike(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB && signatures.get(a).similarity(signatures.get(b)) >= ALIKE) {
            parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            joined.set(Math.min(rootA, rootB));
        }
    }

    private int root(int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private boolean hasOthers(int index) {
        return joined.get(index);
    }

    private final java.util.BitSet joined = new java.util.BitSet();
}
