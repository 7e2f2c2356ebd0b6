package org.bagwright.classify;

import java.util.Arrays;
import java.util.List;
import org.bagwright.markup.MarkupTraits;
import org.bagwright.text.BlockWords;
import org.bagwright.text.Trait;
import org.bagwright.text.Traits;

/**
 * What the second model sees besides the features: how the first judged the neighbours, where it expects the body, and how
 * far a block speaks of the same things. Whole numbers; chances in thousandths.
 */
final class SecondLook {
    private static final int FAR = 60;
    private static final int NEIGHBOURS = 4;
    /** Chance from which on a block counts as kept in a run. */
    private static final int LEAST_KEPT = 400;
    /** Blocks that are looked at above and below a set. */
    private static final int AROUND = 5;
    /** Log-odds beyond this are certain enough, in {@link BoostedTrees#UNIT}. */
    private static final int MOST = 8 * BoostedTrees.UNIT;

    static final String[] NAMES = {
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
        "surest block",
        "in the main run",
        "to the main run's start",
        "to the main run's end",
        "main run's share",
        "own run's share",
        "words to the main run",
        "to a kept block above",
        "to a kept block below",
        "words shared with what is kept",
        "kept blocks",
        "names shared with what is kept",
        "words of its own run",
        "chance of its own run",
        "words that its own run shares with the main run",
        "names that its own run shares with the main run",
        "words since a kept block",
        "words to a kept block"
    };

    static final String[] MARKUP_NAMES = {
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
        "kept below under the same parent"
    };

    private final Traits traits;
    private final int n;
    private final int[] words;
    private final int[] sums;
    /** Chance of each block to be kept, in thousandths. */
    private final int[] chances;

    private int mainFrom;
    private int mainTo;
    private final int[][] columns;
    private int next;

    private SecondLook(Traits traits, int[] sums, int columns) {
        this.traits = traits;
        this.n = traits.count();
        this.words = traits.column(Trait.WORDS);
        this.sums = sums;
        this.chances = new int[n];
        for (int i = 0; i < n; i++) {
            chances[i] = chance(sums[i]);
        }
        this.columns = new int[columns][];
    }

    /** One column for each of {@link #NAMES}. */
    static int[][] of(Traits traits, int[] sums) {
        SecondLook look = new SecondLook(traits, sums, NAMES.length);
        look.look();
        return look.columns;
    }

    /** One column for each of {@link #NAMES} and {@link #MARKUP_NAMES}. */
    static int[][] of(Traits traits, MarkupTraits markup, int[] sums) {
        SecondLook look = new SecondLook(traits, sums, NAMES.length + MARKUP_NAMES.length);
        look.look();
        int[][] groups = markup.groups();
        look.groups(Arrays.copyOfRange(groups, 0, 3));
        look.groups(Arrays.copyOfRange(groups, 3, groups.length));
        look.judgementOf(markup.headings());
        look.judgementOf(markup.aroundSets()[0]);
        look.judgementOf(markup.aroundSets()[1]);
        look.aroundSets(markup.aroundSets());
        look.siblings(groups[0]);
        return look.columns;
    }

    private void look() {
        neighbours();
        windows();
        amounts();
        mainRun();
        distances();
        cohesion();
        gaps();
    }

    /** By words, the block itself left out. */
    private void groups(int[][] groups) {
        int[][] shares = new int[groups.length][];
        for (int g = 0; g < groups.length; g++) {
            shares[g] = column();
        }
        long all = 1;
        for (int i = 0; i < n; i++) {
            all += (long) chances[i] * words[i];
        }
        for (int g = 0; g < groups.length; g++) {
            int[] group = groups[g];
            int most = Arrays.stream(group).max().orElse(0) + 1;
            long[] kept = new long[most];
            long[] total = new long[most];
            for (int i = 0; i < n; i++) {
                kept[group[i]] += (long) chances[i] * (words[i] + 1);
                total[group[i]] += words[i] + 1;
            }
            int[] amounts = column();
            for (int i = 0; i < n; i++) {
                long others = total[group[i]] - words[i] - 1;
                long keptOthers = kept[group[i]] - (long) chances[i] * (words[i] + 1);
                shares[g][i] = others == 0 ? -1 : (int) (keptOthers / others);
                amounts[i] = (int) Math.min(1000, 1000 * keptOthers / all);
            }
        }
    }

    private void judgementOf(int[] others) {
        int[] judged = column();
        for (int i = 0; i < n; i++) {
            judged[i] = others[i] < 0 ? -1000 : Math.max(-MOST, Math.min(MOST, sums[others[i]])) / 40;
        }
    }

    /** Kept in the few blocks above and below the set. */
    private void aroundSets(int[][] around) {
        long[] kept = new long[n + 1];
        long[] all = new long[n + 1];
        for (int i = 0; i < n; i++) {
            kept[i + 1] = kept[i] + (long) chances[i] * (words[i] + 1);
            all[i + 1] = all[i] + words[i] + 1;
        }
        int[] above = column();
        int[] below = column();
        for (int i = 0; i < n; i++) {
            int to = around[0][i] + 1;
            int from = Math.max(0, to - AROUND);
            above[i] = from < to ? (int) ((kept[to] - kept[from]) / (all[to] - all[from])) : -1;
            from = around[1][i] < 0 ? n : around[1][i];
            to = Math.min(n, from + AROUND);
            below[i] = from < to ? (int) ((kept[to] - kept[from]) / (all[to] - all[from])) : -1;
        }
    }

    /** By words, -1 where no block of the parent stands there. */
    private void siblings(int[] parents) {
        int most = Arrays.stream(parents).max().orElse(0) + 1;
        long[] kept = new long[most];
        long[] total = new long[most];
        int[] above = column();
        for (int i = 0; i < n; i++) {
            int parent = parents[i];
            above[i] = total[parent] == 0 ? -1 : (int) (kept[parent] / total[parent]);
            kept[parent] += (long) chances[i] * (words[i] + 1);
            total[parent] += words[i] + 1;
        }
        Arrays.fill(kept, 0);
        Arrays.fill(total, 0);
        int[] below = column();
        for (int i = n - 1; i >= 0; i--) {
            int parent = parents[i];
            below[i] = total[parent] == 0 ? -1 : (int) (kept[parent] / total[parent]);
            kept[parent] += (long) chances[i] * (words[i] + 1);
            total[parent] += words[i] + 1;
        }
    }

    /** Thousandths. */
    static int chance(int sum) {
        return (int) Math.round(1000 / (1 + StrictMath.exp(-(double) sum / BoostedTrees.UNIT)));
    }

    private int[] column() {
        int[] column = new int[n];
        columns[next++] = column;
        return column;
    }

    private void neighbours() {
        int[] own = column();
        for (int i = 0; i < n; i++) {
            own[i] = Math.max(-MOST, Math.min(MOST, sums[i])) / 40;
        }
        for (int distance = 1; distance <= NEIGHBOURS; distance++) {
            int[] below = column();
            int[] above = column();
            for (int i = 0; i < n; i++) {
                below[i] = i + distance < n ? own[i + distance] : -1000;
                above[i] = i >= distance ? own[i - distance] : -1000;
            }
        }
    }

    private void windows() {
        long[] kept = new long[n + 1];
        long[] all = new long[n + 1];
        for (int i = 0; i < n; i++) {
            kept[i + 1] = kept[i] + (long) chances[i] * (words[i] + 1);
            all[i + 1] = all[i] + words[i] + 1;
        }
        int[][] reaches = {{2, 2}, {5, 5}, {12, 12}, {6, -1}, {-1, 6}};
        for (int[] reach : reaches) {
            int[] column = column();
            for (int i = 0; i < n; i++) {
                int from = Math.max(0, i - reach[0]);
                int to = Math.min(n, i + reach[1] + 1);
                column[i] = from < to ? (int) ((kept[to] - kept[from]) / (all[to] - all[from])) : 0;
            }
        }
    }

    private void amounts() {
        int[] above = column();
        int[] below = column();
        int[] total = column();
        int[] surest = column();
        long all = 0;
        int most = 0;
        for (int i = 0; i < n; i++) {
            all += (long) chances[i] * words[i];
            most = Math.max(most, chances[i]);
        }
        long so = 0;
        for (int i = 0; i < n; i++) {
            above[i] = (int) (so / 1000);
            so += (long) chances[i] * words[i];
            below[i] = (int) ((all - so) / 1000);
            total[i] = (int) (all / 1000);
            surest[i] = most;
        }
    }

    /** The run of blocks that the first look is surest of, weighed by their words, and where each block stands to it. */
    private void mainRun() {
        long best = findMainRun();
        placesToMainRun();
        Arrays.fill(column(), (int) (1000 * best / allWeight()));
        sharesOfOwnRuns(best);
        wordsToMainRun();
    }

    /** Finds the run of the highest sum; gives that sum, 0 where no block is likely to be text. */
    private long findMainRun() {
        long best = 0;
        long sum = 0;
        int from = 0;
        mainFrom = 0;
        mainTo = 0;
        for (int i = 0; i < n; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weight(i);
            if (sum > best) {
                best = sum;
                mainFrom = from;
                mainTo = i + 1;
            }
        }
        return best;
    }

    /** What speaks for a block being text, by how likely that is and how long it is; negative where more speaks against it. */
    private long weight(int i) {
        return (long) (words[i] + 1) * (chances[i] - LEAST_KEPT);
    }

    private long allWeight() {
        long all = 1;
        for (int i = 0; i < n; i++) {
            all += Math.max(0, weight(i));
        }
        return all;
    }

    private void placesToMainRun() {
        int[] in = column();
        int[] toStart = column();
        int[] toEnd = column();
        for (int i = 0; i < n; i++) {
            in[i] = i >= mainFrom && i < mainTo ? 1 : 0;
            toStart[i] = clip(i - mainFrom);
            toEnd[i] = clip(i - mainTo + 1);
        }
    }

    /** Of each run of likely blocks, with no more than one other between two of them, what it weighs beside the main run. */
    private void sharesOfOwnRuns(long best) {
        int[] share = column();
        int i = 0;
        while (i < n) {
            long own = 0;
            int last = i;
            for (int to = i; to < n && to - last <= 2; to++) {
                if (chances[to] >= LEAST_KEPT) {
                    own += weight(to);
                    last = to;
                }
            }
            if (own > 0) {
                Arrays.fill(share, i, last + 1, (int) Math.min(1000, 1000 * own / Math.max(1, best)));
                i = last + 1;
            } else {
                i++;
            }
        }
    }

    private void wordsToMainRun() {
        int[] column = column();
        int[] before = new int[n + 1];
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + words[i];
        }
        for (int i = 0; i < n; i++) {
            int nearest = i < mainFrom ? mainFrom : i >= mainTo ? mainTo : i;
            column[i] = before[i] - before[nearest];
        }
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private void distances() {
        int[] above = column();
        int[] below = column();
        int last = -FAR;
        for (int i = 0; i < n; i++) {
            above[i] = Math.min(FAR, i - last);
            last = chances[i] >= 500 ? i : last;
        }
        int following = n + FAR;
        for (int i = n - 1; i >= 0; i--) {
            below[i] = Math.min(FAR, following - i);
            following = chances[i] >= 500 ? i : following;
        }
    }

    private void cohesion() {
        sharedWithKept(traits.content());
        int[] blocks = column();
        int kept = 0;
        for (int chance : chances) {
            kept += chance >= 500 ? 1 : 0;
        }
        Arrays.fill(blocks, kept);
        sharedWithKept(traits.names());
        ownRuns();
    }

    /** Share of each block's words, by their numbers, that other blocks have which are kept. */
    private void sharedWithKept(BlockWords said) {
        int[] weights = new int[said.distinct()];
        for (int i = 0; i < n; i++) {
            for (int k = said.from(i); k < said.to(i); k++) {
                weights[said.at(k)] += chances[i];
            }
        }
        int[] shared = column();
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int k = said.from(i); k < said.to(i); k++) {
                count += weights[said.at(k)] - chances[i] >= 600 ? 1 : 0;
            }
            shared[i] = said.count(i) == 0 ? -1 : 1000 * count / said.count(i);
        }
    }

    /** Of runs of kept blocks beside the main one: whether they speak of the same. Blocks within none have -1. */
    private void ownRuns() {
        int[] size = column();
        int[] chance = column();
        int[] content = column();
        int[] names = column();
        boolean[] main = new boolean[traits.content().distinct()];
        boolean[] mainNames = new boolean[traits.names().distinct()];
        for (int i = mainFrom; i < mainTo; i++) {
            if (chances[i] >= LEAST_KEPT) {
                mark(traits.content(), i, main);
                mark(traits.names(), i, mainNames);
            }
        }
        for (int[] column : List.of(size, chance, content, names)) {
            Arrays.fill(column, -1);
        }
        int i = 0;
        while (i < n) {
            int to = endOfRun(i);
            if (to > i) {
                Arrays.fill(size, i, to, within(words, i, to));
                Arrays.fill(chance, i, to, within(chances, i, to) / (to - i));
                boolean apart = to <= mainFrom || i >= mainTo;
                Arrays.fill(content, i, to, apart ? shared(traits.content(), main, i, to) : 1000);
                Arrays.fill(names, i, to, apart ? shared(traits.names(), mainNames, i, to) : 1000);
            }
            i = Math.max(i + 1, to);
        }
    }

    /** Where the run of kept blocks that begins at {@code from}, with gaps of two, ends; {@code from} where none does. */
    private int endOfRun(int from) {
        if (chances[from] < LEAST_KEPT) {
            return from;
        }
        int last = from;
        for (int i = from; i < n && i - last <= 2; i++) {
            last = chances[i] >= LEAST_KEPT ? i : last;
        }
        return last + 1;
    }

    private static int within(int[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static void mark(BlockWords said, int block, boolean[] marks) {
        for (int k = said.from(block); k < said.to(block); k++) {
            marks[said.at(k)] = true;
        }
    }

    private static int shared(BlockWords said, boolean[] main, int from, int to) {
        int shared = 0;
        for (int k = said.from(from); k < said.from(to); k++) {
            shared += main[said.at(k)] ? 1 : 0;
        }
        int all = said.from(to) - said.from(from);
        return all == 0 ? -1 : 1000 * shared / all;
    }

    private void gaps() {
        int[] since = column();
        int[] until = column();
        int sum = 0;
        for (int i = 0; i < n; i++) {
            since[i] = sum;
            sum = chances[i] >= 500 ? 0 : sum + words[i];
        }
        sum = 0;
        for (int i = n - 1; i >= 0; i--) {
            until[i] = sum;
            sum = chances[i] >= 500 ? 0 : sum + words[i];
        }
    }
}
