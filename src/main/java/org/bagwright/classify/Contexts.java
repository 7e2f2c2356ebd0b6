package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bagwright.text.Numbering;
import org.bagwright.text.Share;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;
import org.bagwright.text.WordWeights;

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

    /** Words in a row by which blocks are known to say the same. */
    private static final int ROW = 3;

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
    }

    static Contexts of(Traits traits) {
        Contexts contexts = new Contexts(traits);
        if (contexts.n > 0) {
            contexts.place();
            contexts.windows();
            contexts.densestRun();
            contexts.ownRuns();
            contexts.closers();
            contexts.distances(Context.TO_PROSE_ABOVE, Context.TO_PROSE_BELOW, i -> prose(contexts, i));
            contexts.distances(Context.TO_TIME_ABOVE, Context.TO_TIME_BELOW, i -> dated(traits, i));
            contexts.distances(Context.TO_BYLINE_ABOVE, Context.TO_BYLINE_BELOW, i -> byline(traits, i));
            contexts.frames();
            contexts.cohesion();
            contexts.names();
            contexts.rows();
        }
        return contexts;
    }

    int[] column(Context context) {
        return values[context.ordinal()];
    }

    private interface Test {
        boolean holds(int block);
    }

    private static boolean prose(Contexts contexts, int i) {
        return contexts.proseWords[i] > 0;
    }

    private static boolean dated(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE
                && (t.get(Trait.TIME, i) >= DATED || t.get(Trait.YEAR, i) > 0 || t.get(Trait.CLOCK, i) > 0);
    }

    private static boolean byline(Traits t, int i) {
        return t.get(Trait.WORDS, i) <= LONGEST_DATE_LINE && t.get(Trait.BYLINE, i) > 0;
    }

    private void set(Context context, int block, int value) {
        values[context.ordinal()][block] = value;
    }

    private void place() {
        int allWords = Arrays.stream(words).sum();
        int allProse = Arrays.stream(proseWords).sum();
        int longest = Arrays.stream(words).max().orElse(0);
        int known = Share.of(
                (int) IntStream.range(0, n).filter(this::holdsPageWords).count(), n);
        int above = 0;
        int proseAbove = 0;
        for (int i = 0; i < n; i++) {
            set(Context.BLOCKS, i, n);
            set(Context.PLACE, i, Share.of(i, n));
            set(Context.WORDS_ABOVE, i, Share.of(above, allWords));
            set(Context.PROSE_ABOVE, i, Share.of(proseAbove, allProse));
            set(Context.PROSE_WORDS_ABOVE, i, proseAbove);
            set(Context.PROSE_WORDS_BELOW, i, allProse - proseAbove - proseWords[i]);
            set(Context.PROSE_WORDS, i, allProse);
            set(Context.LONGEST, i, longest);
            set(Context.KNOWN, i, known);
            above += words[i];
            proseAbove += proseWords[i];
        }
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
        int[] sumProse = sums(proseWords);
        int[] sumWords = sums(words);
        int[] sumFunction = sums(traits.column(Trait.FUNCTION_WORDS));
        int[] shorts = new int[n];
        int[] page = new int[n];
        for (int i = 0; i < n; i++) {
            shorts[i] = words[i] <= SHORT ? 1 : 0;
            page[i] = traits.get(Trait.MARK, i) > 0 ? 1 : 0;
        }
        int[] sumShort = sums(shorts);
        int[] sumPage = sums(page);
        for (int i = 0; i < n; i++) {
            set(Context.PROSE_WITHIN_3, i, within(sumProse, i, 3, 3));
            set(Context.PROSE_WITHIN_8, i, within(sumProse, i, 8, 8));
            set(Context.PROSE_WITHIN_20, i, within(sumProse, i, 20, 20));
            set(Context.PROSE_NEXT_4, i, within(sumProse, i, -1, 4));
            set(Context.PROSE_LAST_4, i, within(sumProse, i, 4, -1));
            set(Context.FUNCTION_WITHIN_3, i, Share.of(within(sumFunction, i, 3, 3), within(sumWords, i, 3, 3)));
            set(Context.FUNCTION_WITHIN_8, i, Share.of(within(sumFunction, i, 8, 8), within(sumWords, i, 8, 8)));
            set(Context.SHORT_WITHIN_3, i, within(sumShort, i, 3, 3));
            set(Context.SHORT_WITHIN_8, i, within(sumShort, i, 8, 8));
            set(Context.PAGE_WORDS_WITHIN_3, i, within(sumPage, i, 3, 3));
            set(Context.PAGE_WORDS_WITHIN_8, i, within(sumPage, i, 8, 8));
        }
    }

    private static int[] sums(int[] values) {
        int[] sums = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /** Sum over {@code [i - above, i + below]}. */
    private int within(int[] sums, int i, int above, int below) {
        int from = Math.max(0, i - above);
        int to = Math.min(n, i + below + 1);
        return from < to ? sums[to] - sums[from] : 0;
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
        int inBest = 0;
        for (int i = bestFrom; i < bestTo; i++) {
            inBest += proseWords[i];
        }
        for (int i = 0; i < n; i++) {
            set(Context.IN_BEST, i, i >= bestFrom && i < bestTo ? 1 : 0);
            set(Context.TO_BEST_START, i, clip(i - bestFrom));
            set(Context.TO_BEST_END, i, clip(i - bestTo + 1));
            set(Context.BEST_SHARE, i, Share.of(inBest, values[Context.PROSE_WORDS.ordinal()][i]));
        }
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    /** Runs of running text with small gaps; a closing phrase ends one. */
    private void ownRuns() {
        int[] start = new int[n];
        int[] end = new int[n];
        int[] size = new int[n];
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
        for (int k = 0; k < n; k++) {
            set(Context.RUN_WORDS, k, size[k]);
            set(Context.RUN_SHARE, k, Share.of(size[k], longest));
            set(Context.TO_RUN_START, k, start[k] < 0 ? FAR : clip(k - start[k]));
            set(Context.TO_RUN_END, k, start[k] < 0 ? FAR : clip(end[k] - k));
        }
    }

    private void closers() {
        int last = -1;
        int role = 0;
        int since = 0;
        int before = 0;
        int count = 0;
        int all = 0;
        for (int i = 0; i < n; i++) {
            set(Context.TO_CLOSER_ABOVE, i, last < 0 ? FAR : Math.min(FAR, i - last));
            set(Context.CLOSER_ABOVE, i, role);
            set(Context.PROSE_SINCE_CLOSER, i, since);
            set(Context.PROSE_BEFORE_CLOSER, i, before);
            set(Context.CLOSERS_ABOVE, i, count);
            all += proseWords[i];
            since += proseWords[i];
            if (traits.get(Trait.CLOSES, i) == 1) {
                last = i;
                role = traits.get(Trait.MARK, i);
                since = 0;
                before = all;
                count++;
            }
        }
        int next = -1;
        for (int i = n - 1; i >= 0; i--) {
            set(Context.TO_CLOSER_BELOW, i, next < 0 ? FAR : Math.min(FAR, next - i));
            next = traits.get(Trait.CLOSES, i) == 1 ? i : next;
        }
    }

    private void distances(Context above, Context below, Test test) {
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            set(above, i, Math.min(FAR, i - last));
            last = test.holds(i) ? i : last;
        }
        int next = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            set(below, i, Math.min(FAR, next - i));
            next = test.holds(i) ? i : next;
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
        for (int k = from; k < to; k++) {
            if (length > values[Context.FRAME.ordinal()][k]) {
                set(Context.FRAME, k, length);
                set(Context.FRAME_PERIOD, k, period);
            }
        }
    }

    private int shape(int i) {
        int size = words[i] <= 2 ? 0 : words[i] <= 5 ? 1 : words[i] <= 14 ? 2 : words[i] <= 45 ? 3 : 4;
        int dated = dated(traits, i) ? 1 : byline(traits, i) ? 2 : 0;
        return size * 9 + prose[i] * 4 + dated;
    }

    private void cohesion() {
        int[][] ids = traits.contentNumbers();
        int distinct = traits.distinctContent();
        int[] all = new int[distinct];
        int[] best = new int[distinct];
        for (int i = 0; i < n; i++) {
            for (int id : ids[i]) {
                all[id]++;
                best[id] += i >= bestFrom && i < bestTo ? 1 : 0;
            }
        }
        int[] lastSeen = new int[distinct];
        Arrays.fill(lastSeen, -1);
        int lastProse = -1;
        for (int i = 0; i < n; i++) {
            boolean in = i >= bestFrom && i < bestTo;
            set(Context.COHESION_BEST, i, shared(ids[i], best, in ? 2 : 1));
            set(Context.COHESION_ALL, i, shared(ids[i], all, 2));
            set(Context.COHESION_ABOVE, i, seen(ids[i], lastSeen, lastProse));
            if (proseWords[i] > 0) {
                for (int id : ids[i]) {
                    lastSeen[id] = i;
                }
                lastProse = i;
            }
        }
        Arrays.fill(lastSeen, -1);
        lastProse = -1;
        for (int i = n - 1; i >= 0; i--) {
            set(Context.COHESION_BELOW, i, seen(ids[i], lastSeen, lastProse));
            if (proseWords[i] > 0) {
                for (int id : ids[i]) {
                    lastSeen[id] = i;
                }
                lastProse = i;
            }
        }
    }

    private void names() {
        int[][] ids = traits.nameNumbers();
        int[] best = new int[traits.distinctNames()];
        for (int i = bestFrom; i < bestTo; i++) {
            for (int id : ids[i]) {
                best[id]++;
            }
        }
        for (int i = 0; i < n; i++) {
            set(Context.NAMES_BEST, i, shared(ids[i], best, i >= bestFrom && i < bestTo ? 2 : 1));
            set(Context.NAMES, i, ids[i].length);
        }
    }

    /** Shares of the rows of words at each block's start that begin in other blocks too: teasers say an article's words. */
    private void rows() {
        Numbering numbers = new Numbering(allRows());
        int[][] ids = new int[n][];
        for (int i = 0; i < n; i++) {
            ids[i] = rows(i, numbers);
        }
        rowsSeen(Context.ROWS_ABOVE, ids, numbers.distinct(), 0, 1);
        rowsSeen(Context.ROWS_BELOW, ids, numbers.distinct(), n - 1, -1);
    }

    private int allRows() {
        int all = 0;
        for (int i = 0; i < n; i++) {
            all += Math.max(0, traits.words(i).length - ROW + 1);
        }
        return all;
    }

    /** Numbers of the rows of words at the block's start. */
    private int[] rows(int block, Numbering numbers) {
        long[] words = traits.words(block);
        long[] pairs = traits.pairs(block);
        int[] rows = new int[Math.max(0, words.length - ROW + 1)];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = numbers.of(WordWeights.pair(pairs[k], words[k + ROW - 1]));
        }
        return rows;
    }

    /** One direction of {@link #rows()}. */
    private void rowsSeen(Context context, int[][] ids, int distinct, int first, int step) {
        boolean[] seen = new boolean[distinct];
        for (int i = first; i >= 0 && i < n; i += step) {
            int known = 0;
            for (int id : ids[i]) {
                known += seen[id] ? 1 : 0;
            }
            set(context, i, ids[i].length == 0 ? -1 : Share.of(known, ids[i].length));
            for (int id : ids[i]) {
                seen[id] = true;
            }
        }
    }

    private static int shared(int[] ids, int[] counts, int least) {
        int shared = 0;
        for (int id : ids) {
            shared += counts[id] >= least ? 1 : 0;
        }
        return ids.length == 0 ? -1 : Share.of(shared, ids.length);
    }

    /** Share of words that the few paragraphs of running text next to the block have too. */
    private int seen(int[] ids, int[] lastSeen, int lastProse) {
        int shared = 0;
        for (int id : ids) {
            shared += lastSeen[id] >= 0 && Math.abs(lastSeen[id] - lastProse) <= 12 ? 1 : 0;
        }
        return ids.length == 0 ? -1 : Share.of(shared, ids.length);
    }
}
