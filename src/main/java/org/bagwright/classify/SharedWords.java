package org.bagwright.classify;

import java.util.Arrays;
import org.bagwright.text.BlockHashes;
import org.bagwright.text.BlockWords;
import org.bagwright.text.Numbering;
import org.bagwright.text.Share;
import org.bagwright.text.Traits;
import org.bagwright.text.WordWeights;

/** Those of the {@link Contexts} that tell what words blocks have in common. Linear in the number of words. */
final class SharedWords {
    /** Blocks within which a word that was said before counts as said nearby. */
    private static final int NEARBY = 12;
    /** Place of a word that wasn't said: far from all. */
    private static final int NEVER = Integer.MIN_VALUE / 2;

    /** Words in a row by which blocks are known to say the same. */
    private static final int ROW = 3;

    private final Traits traits;
    private final Contexts contexts;
    private final ProseRuns runs;
    private final int n;

    SharedWords(Traits traits, Contexts contexts, ProseRuns runs) {
        this.traits = traits;
        this.contexts = contexts;
        this.runs = runs;
        this.n = traits.count();
    }

    void tell() {
        cohesion();
        cohesionAround();
        names();
        rows();
    }

    private void cohesion() {
        BlockWords content = traits.content();
        int[] all = counted(content, 0, n);
        int[] best = counted(content, runs.bestFrom(), runs.bestTo());
        int[] ofBest = contexts.column(Context.COHESION_BEST);
        int[] ofAll = contexts.column(Context.COHESION_ALL);
        for (int i = 0; i < n; i++) {
            ofBest[i] = shared(content, i, best, runs.isInBest(i) ? 2 : 1);
            ofAll[i] = shared(content, i, all, 2);
        }
    }

    /** How often each word stands in the blocks {@code [from, to)}. */
    private static int[] counted(BlockWords words, int from, int to) {
        int[] counts = new int[words.distinct()];
        for (int k = words.from(from); k < words.from(to); k++) {
            counts[words.at(k)]++;
        }
        return counts;
    }

    /** Share of a block's words that stand at least so often in what was counted. */
    private static int shared(BlockWords words, int block, int[] counts, int least) {
        int shared = 0;
        for (int k = words.from(block); k < words.to(block); k++) {
            shared += counts[words.at(k)] >= least ? 1 : 0;
        }
        return share(shared, words.count(block));
    }

    /** -1 of nothing. */
    private static int share(int part, int whole) {
        return whole == 0 ? -1 : Share.of(part, whole);
    }

    private void cohesionAround() {
        BlockWords content = traits.content();
        int[] lastSeen = new int[content.distinct()];
        Arrays.fill(lastSeen, NEVER);
        int[] above = contexts.column(Context.COHESION_ABOVE);
        int lastProse = -1;
        for (int i = 0; i < n; i++) {
            above[i] = seen(content, i, lastSeen, lastProse);
            if (contexts.isProse(i)) {
                see(content, i, lastSeen);
                lastProse = i;
            }
        }
        Arrays.fill(lastSeen, NEVER);
        int[] below = contexts.column(Context.COHESION_BELOW);
        lastProse = -1;
        for (int i = n - 1; i >= 0; i--) {
            below[i] = seen(content, i, lastSeen, lastProse);
            if (contexts.isProse(i)) {
                see(content, i, lastSeen);
                lastProse = i;
            }
        }
    }

    private static void see(BlockWords content, int block, int[] lastSeen) {
        for (int k = content.from(block); k < content.to(block); k++) {
            lastSeen[content.at(k)] = block;
        }
    }

    /** Share of words that the few paragraphs of running text next to the block have too. */
    private static int seen(BlockWords content, int block, int[] lastSeen, int lastProse) {
        int shared = 0;
        for (int k = content.from(block); k < content.to(block); k++) {
            shared += Math.abs(lastSeen[content.at(k)] - lastProse) <= NEARBY ? 1 : 0;
        }
        return share(shared, content.count(block));
    }

    private void names() {
        BlockWords names = traits.names();
        int[] best = counted(names, runs.bestFrom(), runs.bestTo());
        int[] ofBest = contexts.column(Context.NAMES_BEST);
        int[] counts = contexts.column(Context.NAMES);
        for (int i = 0; i < n; i++) {
            ofBest[i] = shared(names, i, best, runs.isInBest(i) ? 2 : 1);
            counts[i] = names.count(i);
        }
    }

    /** Shares of the rows of words at each block's start that begin in other blocks too: teasers say an article's words. */
    private void rows() {
        BlockHashes words = traits.words();
        int[] numbers = new int[words.count()];
        int distinct = number(numbers);
        int[] firsts = new int[distinct];
        int[] lasts = new int[distinct];
        Arrays.fill(firsts, n);
        for (int i = 0; i < n; i++) {
            for (int k = words.from(i); k + ROW <= words.to(i); k++) {
                int row = numbers[k];
                firsts[row] = Math.min(firsts[row], i);
                lasts[row] = i;
            }
        }
        int[] above = contexts.column(Context.ROWS_ABOVE);
        int[] below = contexts.column(Context.ROWS_BELOW);
        for (int i = 0; i < n; i++) {
            int knownAbove = 0;
            int knownBelow = 0;
            for (int k = words.from(i); k + ROW <= words.to(i); k++) {
                knownAbove += firsts[numbers[k]] < i ? 1 : 0;
                knownBelow += lasts[numbers[k]] > i ? 1 : 0;
            }
            int all = Math.max(0, words.to(i) - words.from(i) - ROW + 1);
            above[i] = share(knownAbove, all);
            below[i] = share(knownBelow, all);
        }
    }

    /** Sets the number of the row that begins at each of the first words; gives how many there are. */
    private int number(int[] numbers) {
        BlockHashes words = traits.words();
        BlockHashes pairs = traits.pairs();
        Numbering numbering = new Numbering(numbers.length);
        for (int i = 0; i < n; i++) {
            int pair = pairs.from(i);
            for (int k = words.from(i); k + ROW <= words.to(i); k++) {
                numbers[k] = numbering.of(WordWeights.pair(pairs.all()[pair++], words.all()[k + ROW - 1]));
            }
        }
        return numbering.distinct();
    }
}
