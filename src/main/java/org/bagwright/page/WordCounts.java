package org.bagwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bagwright.json.ReleaseReport.Bin;
import org.bagwright.json.ReleaseReport.Words;

/** How long documents are, in words. */
final class WordCounts {
    /** Up to so many words the median is exact: a book of 100,000 words is longer than any article. */
    static final int EXACT = 100_000;

    /**
     * Where bins begin. Each is twice as long as the one before, as lengths of articles are spread about evenly over
     * such steps; the first is what the flag {@code very-short} names.
     */
    private static final long[] BINS = {0, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400};

    private final long[] byWords = new long[EXACT + 1];
    private long documents;
    private long all;
    private long least = Long.MAX_VALUE;
    private long most;

    void add(int words) {
        byWords[Math.min(words, EXACT)]++;
        documents++;
        all += words;
        least = Math.min(least, words);
        most = Math.max(most, words);
    }

    long all() {
        return all;
    }

    Words words() {
        return new Words(documents == 0 ? 0 : least, median(), most, bins());
    }

    private long median() {
        long before = 0;
        for (int words = 0; words <= EXACT; words++) {
            before += byWords[words];
            if (2 * before >= documents) {
                return documents == 0 ? 0 : words;
            }
        }
        return EXACT;
    }

    private List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS.length; i++) {
            Optional<Long> end = i + 1 < BINS.length ? Optional.of(BINS[i + 1]) : Optional.empty();
            long count = 0;
            for (long words = BINS[i]; words < end.orElse(EXACT + 1L); words++) {
                count += byWords[(int) words];
            }
            bins.add(new Bin(BINS[i], end, count));
        }
        return bins;
    }
}
