package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.text.BlockWords;
import org.bagwright.text.Traits;

/** Columns of the second look: how far a block, and the run that it stands in, speaks of the same things as what is kept. */
final class KeptCohesion {
    /** Chance with which a word must stand in other blocks, all of them together, in thousandths. */
    private static final int LEAST_SHARED = 600;
    /** Value of blocks that have no words of a kind, or stand in no run. */
    private static final int NONE = -1;

    static final List<String> NAMES = List.of(
            "words shared with what is kept",
            "kept blocks",
            "names shared with what is kept",
            "words of its own run",
            "chance of its own run",
            "words that its own run shares with the main run",
            "names that its own run shares with the main run");

    private final FirstJudgement judged;
    private final Traits traits;
    private final int n;

    private KeptCohesion(FirstJudgement judged, Traits traits) {
        this.judged = judged;
        this.traits = traits;
        this.n = judged.blocks();
    }

    /** One column for each of {@link #NAMES}. */
    static int[][] columns(FirstJudgement judged, Traits traits, MainRun main) {
        KeptCohesion cohesion = new KeptCohesion(judged, traits);
        int[][] columns = new int[NAMES.size()][];
        columns[0] = cohesion.sharedWithKept(traits.content());
        columns[1] = cohesion.keptBlocks();
        columns[2] = cohesion.sharedWithKept(traits.names());
        System.arraycopy(cohesion.ownRuns(main), 0, columns, 3, 4);
        return columns;
    }

    /** Share of each block's words, by their numbers, that other blocks have which are kept; in thousandths. */
    private int[] sharedWithKept(BlockWords said) {
        int[] weights = new int[said.distinct()];
        for (int i = 0; i < n; i++) {
            for (int k = said.from(i); k < said.to(i); k++) {
                weights[said.at(k)] += judged.chance(i);
            }
        }
        int[] shared = new int[n];
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int k = said.from(i); k < said.to(i); k++) {
                count += weights[said.at(k)] - judged.chance(i) >= LEAST_SHARED ? 1 : 0;
            }
            shared[i] = said.count(i) == 0 ? NONE : 1000 * count / said.count(i);
        }
        return shared;
    }

    private int[] keptBlocks() {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            kept += judged.isKept(i) ? 1 : 0;
        }
        int[] column = new int[n];
        Arrays.fill(column, kept);
        return column;
    }

    /** Of each run of likely blocks its words, its mean chance, and the shares of words and names that the main run has too. */
    private int[][] ownRuns(MainRun main) {
        int[][] columns = new int[4][n];
        for (int[] column : columns) {
            Arrays.fill(column, NONE);
        }
        boolean[] content = saidIn(main, traits.content());
        boolean[] names = saidIn(main, traits.names());
        int from = 0;
        while (from < n) {
            int to = endOfRun(from);
            if (to > from) {
                boolean apart = to <= main.from() || from >= main.to();
                Arrays.fill(columns[0], from, to, words(from, to));
                Arrays.fill(columns[1], from, to, meanChance(from, to));
                Arrays.fill(columns[2], from, to, apart ? shared(traits.content(), content, from, to) : 1000);
                Arrays.fill(columns[3], from, to, apart ? shared(traits.names(), names, from, to) : 1000);
            }
            from = Math.max(from + 1, to);
        }
        return columns;
    }

    /** Where the run of likely blocks that begins at {@code from}, with gaps of one, ends; {@code from} where none does. */
    private int endOfRun(int from) {
        if (!judged.isLikely(from)) {
            return from;
        }
        int last = from;
        for (int i = from; i < n && i - last <= 2; i++) {
            last = judged.isLikely(i) ? i : last;
        }
        return last + 1;
    }

    private int words(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += judged.words(i);
        }
        return sum;
    }

    private int meanChance(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += judged.chance(i);
        }
        return sum / (to - from);
    }

    /** Of each word, by its number, whether a likely block of the run says it. */
    private boolean[] saidIn(MainRun run, BlockWords said) {
        boolean[] marks = new boolean[said.distinct()];
        for (int i = run.from(); i < run.to(); i++) {
            for (int k = said.from(i); judged.isLikely(i) && k < said.to(i); k++) {
                marks[said.at(k)] = true;
            }
        }
        return marks;
    }

    /** The share of the words of the blocks {@code [from, to)} that are marked, in thousandths. */
    private static int shared(BlockWords said, boolean[] marks, int from, int to) {
        int shared = 0;
        for (int k = said.from(from); k < said.from(to); k++) {
            shared += marks[said.at(k)] ? 1 : 0;
        }
        int all = said.from(to) - said.from(from);
        return all == 0 ? NONE : 1000 * shared / all;
    }
}
