package org.bagwright.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which words of a page are the body's: the page's words are aligned with the gold's. A word counts only where a row of
 * four words around it stands in the gold too, so that common words elsewhere on the page aren't taken; among those the
 * longest common sequence decides, so that a headline that is repeated beside other stories counts once.
 */
final class Alignment {
    /** Cells of the table of the longest common sequence, above which the rows of four alone decide. */
    private static final long MOST_CELLS = 60_000_000;

    private Alignment() {}

    /** For each of the page's words whether it is the body's. */
    static boolean[] of(Tokens page, Tokens gold) {
        boolean[] covered = covered(page, gold);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                candidates.add(i);
            }
        }
        if ((long) candidates.size() * gold.count() > MOST_CELLS) {
            return covered;
        }
        return longestCommon(page, candidates, gold);
    }

    private static boolean[] covered(Tokens page, Tokens gold) {
        Map<Long, Integer> wanted = gold.shingles();
        boolean[] covered = new boolean[page.count()];
        int last = Math.max(0, page.count() - 4);
        for (int i = 0; i <= last && i < page.count(); i++) {
            if (wanted.containsKey(page.shingle(i))) {
                Arrays.fill(covered, i, Math.min(page.count(), i + 4), true);
            }
        }
        return covered;
    }

    private static boolean[] longestCommon(Tokens page, List<Integer> candidates, Tokens gold) {
        int n = candidates.size();
        int m = gold.count();
        boolean[] kept = new boolean[page.count()];
        short[][] best = new short[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            int id = page.id(candidates.get(i));
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] = id == gold.id(j)
                        ? (short) (best[i + 1][j + 1] + 1)
                        : (short) Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (page.id(candidates.get(i)) == gold.id(j)) {
                kept[candidates.get(i)] = true;
                i++;
                j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
