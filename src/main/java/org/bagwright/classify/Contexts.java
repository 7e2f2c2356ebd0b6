package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/** The {@link Context} of all blocks of a capture, from their traits. Linear in the number of blocks. */
final class Contexts {
    /** Distances are counted as far as this. */
    private static final int FAR = 60;
    /** A line of so many words and fewer is short. */
    private static final int SHORT = 5;
    /** Blocks without running text that a run of it may hold between two paragraphs. */
    private static final int GAP = 3;
    /** Words of a paragraph that count towards the densest run. */
    private static final int MOST_WORDS_COUNTED = 70;
    /** Weight in words of a block that isn't running text, against the densest run. */
    private static final int AGAINST = -6;

    private static final int AGAINST_CLOSER = -25;
    /** Longest period of a frame of lines that repeats. */
    private static final int LONGEST_FRAME = 8;
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
    private int bestFrom;
    private int bestTo;

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
            contexts.densestRun();
            contexts.ownRuns();
            contexts.closers();
            contexts.distances(Context.TO_PROSE_ABOVE, Context.TO_PROSE_BELOW, contexts::isProse);
            contexts.distances(Context.TO_TIME_ABOVE, Context.TO_TIME_BELOW, i -> dated(traits, i));
            contexts.distances(Context.TO_BYLINE_ABOVE, Context.TO_BYLINE_BELOW, i -> byline(traits, i));
            contexts.frames();
            new SharedWords(traits, contexts).tell();
        }
        return contexts;
    }

    int[] column(Context context) {
        return values[context.ordinal()];
    }

    private static boolean dated(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE
                && (t.get(Trait.TIME, i) >= DATED || t.get(Trait.YEAR, i) > 0 || t.get(Trait.CLOCK, i) > 0);
    }

    private static boolean byline(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE && t.get(Trait.BYLINE, i) > 0;
    }

    /** Where the densest run of running text begins, */
    int bestFrom() {
        return bestFrom;
    }

    /** and ends, exclusive. */
    int bestTo() {
        return bestTo;
    }

    /** Whether a block is in it. */
    boolean isInBest(int block) {
        return block >= bestFrom && block < bestTo;
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

    private void fill(Context context, int value) {
        Arrays.fill(column(context), value);
    }

    private int withPageWords() {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += holdsPageWords(i) ? 1 : 0;
        }
        return count;
    }

    /** Whether a list of words knows something of a page's in a block: where none does, the language isn't known. */
    private boolean holdsPageWords(int i) {
        for (Trait trait : PAGE_WORDS) {
            if (traits.get(trait, i) > 0) {
                return true;
            }
        }
        return false;
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
        // Behind the last block begin what follow it, and above the first end what precede it: both are empty.
        int from = Math.min(n, Math.max(0, i - above));
        int to = Math.max(from, Math.min(n, i + below + 1));
        return sums[to] - sums[from];
    }

    /** The run of greatest sum, where running text counts for and all else against. */
    private void densestRun() {
        int best = 0;
        int sum = 0;
        int from = 0;
        for (int i = 0; i < n; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += proseWords[i] > 0
                    ? Math.min(proseWords[i], MOST_WORDS_COUNTED)
                    : traits.get(Trait.CLOSES, i) == 1 ? AGAINST_CLOSER : AGAINST;
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        fill(Context.BEST_SHARE, Share.of(sumProse[bestTo] - sumProse[bestFrom], sumProse[n]));
        int[] in = column(Context.IN_BEST);
        int[] toStart = column(Context.TO_BEST_START);
        int[] toEnd = column(Context.TO_BEST_END);
        for (int i = 0; i < n; i++) {
            in[i] = isInBest(i) ? 1 : 0;
            toStart[i] = clip(i - bestFrom);
            toEnd[i] = clip(i - bestTo + 1);
        }
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    /** Runs of running text with small gaps; a closing phrase ends one. */
    private void ownRuns() {
        int[] start = new int[n];
        int[] end = new int[n];
        int[] size = column(Context.RUN_WORDS);
        Arrays.fill(start, -1);
        int longest = 0;
        int i = 0;
        while (i < n) {
            if (proseWords[i] == 0) {
                i++;
                continue;
            }
            int from = i;
            int last = i;
            int sum = 0;
            for (int j = i; j < n && j - last <= GAP + 1 && traits.get(Trait.CLOSES, j) == 0; j++) {
                if (proseWords[j] > 0) {
                    last = j;
                    sum += proseWords[j];
                }
            }
            Arrays.fill(start, from, last + 1, from);
            Arrays.fill(end, from, last + 1, last);
            Arrays.fill(size, from, last + 1, sum);
            longest = Math.max(longest, sum);
            i = last + 1;
        }
        int[] share = column(Context.RUN_SHARE);
        int[] toStart = column(Context.TO_RUN_START);
        int[] toEnd = column(Context.TO_RUN_END);
        for (int k = 0; k < n; k++) {
            share[k] = Share.of(size[k], longest);
            toStart[k] = start[k] < 0 ? FAR : clip(k - start[k]);
            toEnd[k] = start[k] < 0 ? FAR : clip(end[k] - k);
        }
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

    /** How long a stretch of lines repeats the shapes of the lines one period above it. */
    private void frames() {
        int[] shapes = new int[n];
        for (int i = 0; i < n; i++) {
            shapes[i] = shape(i);
        }
        for (int period = 2; period <= LONGEST_FRAME; period++) {
            int from = period;
            for (int i = period; i <= n; i++) {
                if (i < n && shapes[i] == shapes[i - period]) {
                    continue;
                }
                int length = i - from;
                if (length >= period) {
                    note(from - period, i, length + period, period);
                }
                from = i + 1;
            }
        }
    }

    private void note(int from, int to, int length, int period) {
        int[] lengths = column(Context.FRAME);
        int[] periods = column(Context.FRAME_PERIOD);
        for (int k = from; k < to; k++) {
            if (length > lengths[k]) {
                lengths[k] = length;
                periods[k] = period;
            }
        }
    }

    private int shape(int i) {
        int size = words[i] <= 2 ? 0 : words[i] <= 5 ? 1 : words[i] <= 14 ? 2 : words[i] <= 45 ? 3 : 4;
        int dated = dated(traits, i) ? 1 : byline(traits, i) ? 2 : 0;
        return size * 9 + prose[i] * 4 + dated;
    }
}
