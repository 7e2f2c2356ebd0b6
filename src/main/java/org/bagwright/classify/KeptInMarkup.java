package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.markup.MarkupTraits;

/** Columns of the second look at a marked-up page: how the blocks were judged that stand together with each in the tree. */
final class KeptInMarkup {
    /** Blocks that are looked at above and below a set. */
    private static final int AROUND = 5;
    /** Value of blocks that have none such. */
    private static final int NONE = -1;
    /** As log-odds, where there is nothing that was judged. */
    private static final int NOT_JUDGED = -1000;
    /** Groups, the first ones, that come by themselves: under the parent, under the grandparent, under the kind of path. */
    private static final int FIRST_GROUPS = 3;

    static final List<String> NAMES = List.of(
            "kept under the same parent",
            "kept under the same grandparent",
            "kept under the same kind of path",
            "kept words under the same parent",
            "kept words under the same grandparent",
            "kept words under the same kind of path",
            "kept under the same ancestor 3 levels up",
            "kept under the same ancestor 4 levels up",
            "kept in the branch",
            "kept under the same heading",
            "kept with the same tag",
            "kept in the set",
            "kept words under the same ancestor 3 levels up",
            "kept words under the same ancestor 4 levels up",
            "kept words in the branch",
            "kept words under the same heading",
            "kept words with the same tag",
            "kept words in the set",
            "first judgement of the heading above",
            "first judgement above the set",
            "first judgement below the set",
            "kept above the set",
            "kept below the set",
            "kept above under the same parent",
            "kept below under the same parent");

    private final FirstJudgement judged;
    private final int n;
    private final int[][] columns = new int[NAMES.size()][];
    private int next;

    private KeptInMarkup(FirstJudgement judged) {
        this.judged = judged;
        this.n = judged.blocks();
    }

    /** One column for each of {@link #NAMES}. */
    static int[][] columns(FirstJudgement judged, MarkupTraits markup) {
        KeptInMarkup kept = new KeptInMarkup(judged);
        int[][] groups = markup.groups();
        int[][] aroundSets = markup.aroundSets();
        kept.groups(Arrays.copyOfRange(groups, 0, FIRST_GROUPS));
        kept.groups(Arrays.copyOfRange(groups, FIRST_GROUPS, groups.length));
        kept.judgementOf(markup.headings());
        kept.judgementOf(aroundSets[0]);
        kept.judgementOf(aroundSets[1]);
        kept.aroundSets(aroundSets[0], aroundSets[1]);
        kept.siblings(groups[0]);
        return kept.columns;
    }

    private int[] column() {
        int[] column = new int[n];
        columns[next++] = column;
        return column;
    }

    /** Of each kind of group what share of the others' words is kept, then what share of all kept words they have. */
    private void groups(int[][] groups) {
        int[][] shares = new int[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            shares[g] = column();
        }
        long all = 1 + judged.expectedWords();
        for (int g = 0; g < groups.length; g++) {
            group(groups[g], all, shares[g], column());
        }
    }

    private void group(int[] group, long all, int[] shares, int[] amounts) {
        int most = Arrays.stream(group).max().orElse(0) + 1;
        long[] kept = new long[most];
        long[] total = new long[most];
        for (int i = 0; i < n; i++) {
            kept[group[i]] += judged.keptWords(i);
            total[group[i]] += judged.words(i) + 1;
        }
        for (int i = 0; i < n; i++) {
            long others = total[group[i]] - judged.words(i) - 1;
            long keptOthers = kept[group[i]] - judged.keptWords(i);
            shares[i] = others == 0 ? NONE : (int) (keptOthers / others);
            amounts[i] = (int) Math.min(1000, 1000 * keptOthers / all);
        }
    }

    private void judgementOf(int[] others) {
        int[] column = column();
        for (int i = 0; i < n; i++) {
            column[i] = others[i] < 0 ? NOT_JUDGED : judged.logOdds(others[i]);
        }
    }

    /**
     * Kept in the few blocks above and below the set.
     *
     * @param lastAbove the last block above each one's set, -1 for none
     * @param firstBelow the first below it, -1 for none
     */
    private void aroundSets(int[] lastAbove, int[] firstBelow) {
        int[] above = column();
        int[] below = column();
        for (int i = 0; i < n; i++) {
            int to = lastAbove[i] + 1;
            above[i] = judged.keptShare(Math.max(0, to - AROUND), to, NONE);
            int from = firstBelow[i] < 0 ? n : firstBelow[i];
            below[i] = judged.keptShare(from, Math.min(n, from + AROUND), NONE);
        }
    }

    /** Kept of the same parent's blocks above each, and of those below it. */
    private void siblings(int[] parents) {
        int most = Arrays.stream(parents).max().orElse(0) + 1;
        long[] kept = new long[most];
        long[] total = new long[most];
        int[] above = column();
        for (int i = 0; i < n; i++) {
            above[i] = shareSoFar(i, parents[i], kept, total);
        }
        Arrays.fill(kept, 0);
        Arrays.fill(total, 0);
        int[] below = column();
        for (int i = n - 1; i >= 0; i--) {
            below[i] = shareSoFar(i, parents[i], kept, total);
        }
    }

    /** What was kept of the parent's words up to now; then the block's own are added. */
    private int shareSoFar(int block, int parent, long[] kept, long[] total) {
        int share = total[parent] == 0 ? NONE : (int) (kept[parent] / total[parent]);
        kept[parent] += judged.keptWords(block);
        total[parent] += judged.words(block) + 1;
        return share;
    }
}
