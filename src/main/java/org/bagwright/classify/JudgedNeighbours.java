package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;

/** Columns of the second look: how the blocks around each were judged, and how much of the capture is kept above and below it. */
final class JudgedNeighbours {
    private static final int NEIGHBOURS = 4;
    /** Value of a block beyond the ends. */
    private static final int OUTSIDE = -1000;
    /** Blocks above and below each whose words are taken together; -1 leaves out the block itself too. */
    private static final int[][] REACHES = {{2, 2}, {5, 5}, {12, 12}, {6, -1}, {-1, 6}};

    static final List<String> NAMES = List.of(
            "first judgement",
            "first judgement 1 below",
            "first judgement 1 above",
            "first judgement 2 below",
            "first judgement 2 above",
            "first judgement 3 below",
            "first judgement 3 above",
            "first judgement 4 below",
            "first judgement 4 above",
            "kept within 2",
            "kept within 5",
            "kept within 12",
            "kept in the 6 above",
            "kept in the 6 below",
            "kept words above",
            "kept words below",
            "kept words",
            "surest block");

    private final FirstJudgement judged;
    private final int n;
    private final int[][] columns;
    private int next;

    private JudgedNeighbours(FirstJudgement judged) {
        this.judged = judged;
        this.n = judged.blocks();
        this.columns = new int[NAMES.size()][];
    }

    /** One column for each of {@link #NAMES}. */
    static int[][] columns(FirstJudgement judged) {
        JudgedNeighbours neighbours = new JudgedNeighbours(judged);
        neighbours.judgements();
        neighbours.windows();
        neighbours.amounts();
        return neighbours.columns;
    }

    private int[] column() {
        int[] column = new int[n];
        columns[next++] = column;
        return column;
    }

    private void judgements() {
        int[] own = column();
        for (int i = 0; i < n; i++) {
            own[i] = judged.logOdds(i);
        }
        for (int distance = 1; distance <= NEIGHBOURS; distance++) {
            int[] below = column();
            int[] above = column();
            for (int i = 0; i < n; i++) {
                below[i] = i + distance < n ? own[i + distance] : OUTSIDE;
                above[i] = i >= distance ? own[i - distance] : OUTSIDE;
            }
        }
    }

    private void windows() {
        for (int[] reach : REACHES) {
            int[] column = column();
            for (int i = 0; i < n; i++) {
                column[i] = judged.keptShare(Math.max(0, i - reach[0]), Math.min(n, i + reach[1] + 1), 0);
            }
        }
    }

    private void amounts() {
        int[] above = column();
        int[] below = column();
        long all = judged.expectedWords();
        long so = 0;
        int most = 0;
        for (int i = 0; i < n; i++) {
            above[i] = (int) (so / 1000);
            so += (long) judged.chance(i) * judged.words(i);
            below[i] = (int) ((all - so) / 1000);
            most = Math.max(most, judged.chance(i));
        }
        Arrays.fill(column(), (int) (all / 1000));
        Arrays.fill(column(), most);
    }
}
