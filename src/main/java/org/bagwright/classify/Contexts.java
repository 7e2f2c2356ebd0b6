package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The {@link Context} of all blocks of a capture, from their traits. Linear in the number of blocks. */
final class Contexts {
    /** Distances are counted as far as this, in blocks. */
    static final int FAR = 60;
    /** A line of so many words and fewer is short. */
    private static final int SHORT = 5;
    /** Shortest word share, in thousandths, by which a short line is a date or byline. */
    private static final int DATED = 250;

    private static final int LONGEST_DATE_LINE = 14;

    private static final List<Trait> PAGE_WORDS = List.of(
            Trait.MARK,
            Trait.SHARE,
            Trait.SUBSCRIBE,
            Trait.CONSENT,
            Trait.COMMENT,
            Trait.RELATED,
            Trait.ADVERT,
            Trait.NAVIGATE);

    private final Traits traits;
    private final int n;
    private final int[][] values;
    private final int[] words;
    private final int[] prose;
    private final int[] proseWords;
    /* Of all blocks above each. */
    private final int[] sumWords;
    private final int[] sumProse;

    private Contexts(Traits traits) {
        this.traits = traits;
        this.n = traits.count();
        this.values = new int[Context.COUNT][n];
        this.words = traits.column(Trait.WORDS);
        this.prose = traits.column(Trait.PROSE);
        this.proseWords = new int[n];
        for (int i = 0; i < n; i++) {
            boolean clean = traits.get(Trait.CLOSES, i) == 0;
            proseWords[i] = prose[i] == 1 && clean ? words[i] : 0;
        }
        this.sumWords = sums(words);
        this.sumProse = sums(proseWords);
    }

    static Contexts of(Traits traits) {
        Contexts contexts = new Contexts(traits);
        if (contexts.n > 0) {
            contexts.place();
            contexts.windows();
            ProseRuns runs = new ProseRuns(traits, contexts);
            runs.tell();
            contexts.closers();
            contexts.distances(Context.TO_PROSE_ABOVE, Context.TO_PROSE_BELOW, contexts::isProse);
            contexts.distances(Context.TO_TIME_ABOVE, Context.TO_TIME_BELOW, i -> isDated(traits, i));
            contexts.distances(Context.TO_BYLINE_ABOVE, Context.TO_BYLINE_BELOW, i -> isByline(traits, i));
            new LineFrames(traits, contexts).tell();
            new SharedWords(traits, contexts, runs).tell();
        }
        return contexts;
    }

    int[] column(Context context) {
        return values[context.ordinal()];
    }

    /** Whether a short line tells a date or a time. */
    static boolean isDated(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE
                && (t.get(Trait.TIME, i) >= DATED || t.get(Trait.YEAR, i) > 0 || t.get(Trait.CLOCK, i) > 0);
    }

    static boolean isByline(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE && t.get(Trait.BYLINE, i) > 0;
    }

    /** Whether a block is running text that ends no article. */
    boolean isProse(int block) {
        return proseWords[block] > 0;
    }

    private void place() {
        int allWords = sumWords[n];
        int allProse = sumProse[n];
        fill(Context.BLOCKS, n);
        fill(Context.PROSE_WORDS, allProse);
        fill(Context.LONGEST, Arrays.stream(words).max().orElse(0));
        fill(Context.KNOWN, Share.of(withPageWords(), n));
        int[] place = column(Context.PLACE);
        int[] wordsAbove = column(Context.WORDS_ABOVE);
        int[] proseAbove = column(Context.PROSE_ABOVE);
        int[] proseWordsBelow = column(Context.PROSE_WORDS_BELOW);
        for (int i = 0; i < n; i++) {
            place[i] = Share.of(i, n);
            wordsAbove[i] = Share.of(sumWords[i], allWords);
            proseAbove[i] = Share.of(sumProse[i], allProse);
            proseWordsBelow[i] = allProse - sumProse[i + 1];
        }
        System.arraycopy(sumProse, 0, column(Context.PROSE_WORDS_ABOVE), 0, n);
    }

    /** Words of a block that is running text; 0 of all others. */
    int proseWords(int block) {
        return proseWords[block];
    }

    /** Words of running text in the blocks {@code [from, to)}. */
    int proseWords(int from, int to) {
        return sumProse[to] - sumProse[from];
    }

    /** Sets a value that is the same for all blocks. */
    void fill(Context context, int value) {
        Arrays.fill(column(context), value);
    }

    /** In how many blocks a list of words knows something of a page's: where in none, the language isn't known. */
    private int withPageWords() {
        int[] found = new int[n];
        for (Trait trait : PAGE_WORDS) {
            int[] column = traits.column(trait);
            for (int i = 0; i < n; i++) {
                found[i] |= column[i];
            }
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += found[i] > 0 ? 1 : 0;
        }
        return count;
    }

    private void windows() {
        int[] sumFunction = sums(traits.column(Trait.FUNCTION_WORDS));
        int[] shorts = new int[n];
        int[] page = new int[n];
        for (int i = 0; i < n; i++) {
            shorts[i] = words[i] <= SHORT ? 1 : 0;
            page[i] = traits.get(Trait.MARK, i) > 0 ? 1 : 0;
        }
        int[] sumShort = sums(shorts);
        int[] sumPage = sums(page);
        within(sumProse, 3, 3, column(Context.PROSE_WITHIN_3));
        within(sumProse, 8, 8, column(Context.PROSE_WITHIN_8));
        within(sumProse, 20, 20, column(Context.PROSE_WITHIN_20));
        within(sumProse, -1, 4, column(Context.PROSE_NEXT_4));
        within(sumProse, 4, -1, column(Context.PROSE_LAST_4));
        within(sumShort, 3, 3, column(Context.SHORT_WITHIN_3));
        within(sumShort, 8, 8, column(Context.SHORT_WITHIN_8));
        within(sumPage, 3, 3, column(Context.PAGE_WORDS_WITHIN_3));
        within(sumPage, 8, 8, column(Context.PAGE_WORDS_WITHIN_8));
        shareWithin(sumFunction, 3, column(Context.FUNCTION_WITHIN_3));
        shareWithin(sumFunction, 8, column(Context.FUNCTION_WITHIN_8));
    }

    private static int[] sums(int[] values) {
        int[] sums = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /** Sums over {@code [i - above, i + below]}. */
    private void within(int[] sums, int above, int below, int[] column) {
        for (int i = 0; i < n; i++) {
            column[i] = within(sums, i, above, below);
        }
    }

    /** Shares of all words within so many blocks above and below. */
    private void shareWithin(int[] sums, int reach, int[] column) {
        for (int i = 0; i < n; i++) {
            column[i] = Share.of(within(sums, i, reach, reach), within(sumWords, i, reach, reach));
        }
    }

    private int within(int[] sums, int i, int above, int below) {
        // What follows the last block and what precedes the first are empty.
        int from = Math.min(n, Math.max(0, i - above));
        int to = Math.max(from, Math.min(n, i + below + 1));
        return sums[to] - sums[from];
    }

    /** A distance as far as distances are counted. */
    static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private void closers() {
        int[] closes = traits.column(Trait.CLOSES);
        int[] roles = column(Context.CLOSER_ABOVE);
        int[] since = column(Context.PROSE_SINCE_CLOSER);
        int[] before = column(Context.PROSE_BEFORE_CLOSER);
        int[] counts = column(Context.CLOSERS_ABOVE);
        int role = 0;
        int proseBefore = 0;
        int count = 0;
        for (int i = 0; i < n; i++) {
            roles[i] = role;
            since[i] = sumProse[i] - proseBefore;
            before[i] = proseBefore;
            counts[i] = count;
            if (closes[i] == 1) {
                role = traits.get(Trait.MARK, i);
                proseBefore = sumProse[i + 1];
                count++;
            }
        }
        distances(Context.TO_CLOSER_ABOVE, Context.TO_CLOSER_BELOW, i -> closes[i] == 1);
    }

    private void distances(Context above, Context below, IntPredicate test) {
        boolean[] holds = new boolean[n];
        for (int i = 0; i < n; i++) {
            holds[i] = test.test(i);
        }
        int[] toAbove = column(above);
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            toAbove[i] = Math.min(FAR, i - last);
            last = holds[i] ? i : last;
        }
        int[] toBelow = column(below);
        int next = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            toBelow[i] = Math.min(FAR, next - i);
            next = holds[i] ? i : next;
        }
    }
}
