package org.bagwright.train;

import java.util.ArrayDeque;
import java.util.Deque;

/** Isotonic regression by pooling adjacent violators (Ayer et al., 1955). */
final class Isotonic {
    private Isotonic() {}

    private record Pool(double text, double all, int steps) {
        double share() {
            return text / all;
        }
    }

    /** Rising shares of {@code text} in {@code all}, in thousandths. */
    static int[] rising(double[] text, double[] all) {
        Deque<Pool> pools = new ArrayDeque<>();
        for (int i = 0; i < text.length; i++) {
            // Half a block more on either side, so that empty steps have a share and full ones aren't certain.
            Pool pool = new Pool(text[i] + 0.5 * i / text.length, all[i] + 0.5, 1);
            while (!pools.isEmpty() && pools.peekLast().share() >= pool.share()) {
                Pool last = pools.removeLast();
                pool = new Pool(last.text + pool.text, last.all + pool.all, last.steps + pool.steps);
            }
            pools.addLast(pool);
        }
        int[] shares = new int[text.length];
        int at = 0;
        for (Pool pool : pools) {
            for (int k = 0; k < pool.steps; k++) {
                shares[at++] = (int) Math.round(1000 * pool.share());
            }
        }
        return shares;
    }
}
