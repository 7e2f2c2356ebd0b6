package org.bagwright.describe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bagwright.lexicon.HashTable;

/**
 * How often each run of one, two or three letters occurs in each of several languages, and the naive Bayes judgement
 * made from it, after Nakatani, "Language Detection Library for Java" (2010).
 *
 * <p>The profiles are resources of the library language-detector: one JSON object a language, {@code {"freq": {run:
 * count, …}, "n_words": [runs of one, of two, of three], "name": …}}, without escapes. Its own reader and detector are
 * passed by: they take a second to start, and draw random samples of the text.
 *
 * <p>Immutable once loaded. A run is packed into a long, 16 bits a UTF-16 unit; a word is padded by a blank on both
 * sides.
 */
final class NgramProfiles {
    /** Probability given to a run that a profile lacks: the library's 0.5 / 10,000. */
    private static final double SMOOTHING = 0.5 / 10_000;

    /** The bits of the last letter of a run, of the last two, of the last three. */
    private static final long ONE = (1L << Character.SIZE) - 1;

    private static final long TWO = (1L << (2 * Character.SIZE)) - 1;
    private static final long THREE = (1L << (3 * Character.SIZE)) - 1;

    private static final float LOG_SMOOTHING = (float) StrictMath.log(SMOOTHING);

    /** Binary places behind the point of a {@link #weight}: as many as the logarithm of a share below a third has. */
    private static final int PLACES = 23;
    /** Runs whose weights together still go into an int, as none is above 10. */
    private static final int RUNS_OF_AN_INT = 24;

    private static final int SMOOTHED = weight(LOG_SMOOTHING);

    private final List<String> languages;
    /** The number of each run. */
    private final HashTable numbers = new HashTable(1 << 11);

    private int size;
    /** One row a run, by its number: the logarithms of its probabilities, by language. */
    private int[] weights;

    private NgramProfiles(List<String> languages) {
        this.languages = languages;
        this.weights = new int[languages.size() << 11];
    }

    /**
     * A logarithm with the point {@link #PLACES} before its end. Whole numbers are added faster than others, many at once, and
     * their sums are the same in whatever order.
     */
    private static int weight(float log) {
        int weight = (int) Math.scalb((double) log, PLACES);
        if (Math.scalb((double) weight, -PLACES) != log || weight * (long) RUNS_OF_AN_INT < Integer.MIN_VALUE) {
            throw new IllegalStateException("no logarithm of a run's share: " + log);
        }
        return weight;
    }

    /** Loads the profiles of {@code languages}, BCP 47 tags. */
    static NgramProfiles of(List<String> languages) {
        NgramProfiles profiles = new NgramProfiles(languages);
        for (int language = 0; language < languages.size(); language++) {
            profiles.add(language, read(languages.get(language)));
        }
        return profiles;
    }

    private static String read(String language) {
        try (InputStream profile = NgramProfiles.class.getResourceAsStream("/languages/" + language)) {
            if (profile == null) {
                throw new IllegalStateException("no language profile on the class path: " + language);
            }
            return new String(profile.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable language profile: " + language, e);
        }
    }

    private void add(int language, String profile) {
        double[] totals = totals(profile);
        int at = profile.indexOf('{', 1) + 1;
        while (profile.charAt(at) == '"') {
            int end = profile.indexOf('"', at + 1);
            int next = end + 2;
            double count = 0;
            for (char c = profile.charAt(next); c >= '0' && c <= '9'; c = profile.charAt(++next)) {
                count = count * 10 + (c - '0');
            }
            double share = count / totals[end - at - 2];
            put(pack(profile, at + 1, end), language, weight((float) StrictMath.log(share + SMOOTHING)));
            at = profile.charAt(next) == ',' ? next + 1 : next;
        }
    }

    private static double[] totals(String profile) {
        int start = profile.indexOf('[', profile.lastIndexOf("n_words"));
        String[] numbers =
                profile.substring(start + 1, profile.indexOf(']', start)).split(",", -1);
        double[] totals = new double[numbers.length];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = Double.parseDouble(numbers[i]);
        }
        return totals;
    }

    private static long pack(CharSequence text, int start, int end) {
        long run = 0;
        for (int i = start; i < end; i++) {
            run = (run << 16) | text.charAt(i);
        }
        return run;
    }

    private void put(long run, int language, int weight) {
        int number = numbers.get(key(run));
        if (number < 0) {
            number = claim(run);
        }
        weights[number * languages.size() + language] = weight;
    }

    private int claim(long run) {
        int width = languages.size();
        int row = size * width;
        if (row == weights.length) {
            weights = Arrays.copyOf(weights, weights.length * 2);
        }
        Arrays.fill(weights, row, row + width, SMOOTHED);
        numbers.put(key(run), size);
        return size++;
    }

    /** Another number for each run, whose lowest bits are of all its letters. */
    private static long key(long run) {
        return Long.rotateLeft(run * 0x9E3779B97F4A7C15L, 31);
    }

    /** Scores {@code words}, letters parted and enclosed by single blanks. */
    Verdict judge(String words) {
        Tally tally = new Tally(words.length());
        long letters = pack("  ", 0, 2);
        for (int i = 0; i < words.length(); i++) {
            boolean blankBefore = (letters & ONE) == ' ';
            letters = letters << Character.SIZE | words.charAt(i);
            boolean blank = (letters & ONE) == ' ';
            // A run holds a letter, and a blank at its ends only.
            if (!blank) {
                tally.count(letters & ONE);
            }
            if (!blank || !blankBefore) {
                tally.count(letters & TWO);
            }
            if (!blankBefore) {
                tally.countLongest(letters & THREE);
            }
        }
        return tally.verdict();
    }

    /** What has been counted so far in one text. */
    private final class Tally {
        private final int width = languages.size();
        private final long[] sums = new long[width];
        /** Of the runs since they were last added to the sums. */
        private final int[] latest = new int[width];

        private int runs;
        /** How many runs of three the text has, and where the weights stand of those that are known. */
        private int longRuns;

        private final int[] knownRows;
        private int known;

        Tally(int length) {
            this.knownRows = new int[length];
        }

        void count(long run) {
            int number = numbers.get(key(run));
            if (number >= 0) {
                add(number * width);
            }
        }

        void countLongest(long run) {
            longRuns++;
            int number = numbers.get(key(run));
            if (number >= 0) {
                add(number * width);
                knownRows[known++] = number * width;
            }
        }

        private void add(int row) {
            for (int language = 0; language < latest.length; language++) {
                latest[language] += weights[row + language];
            }
            if (++runs % RUNS_OF_AN_INT == 0) {
                carry();
            }
        }

        private void carry() {
            for (int language = 0; language < latest.length; language++) {
                sums[language] += latest[language];
                latest[language] = 0;
            }
        }

        Verdict verdict() {
            carry();
            int best = likeliest(-1);
            int next = likeliest(best);
            double lead = sum(best) - sum(next);
            return new Verdict(
                    languages.get(best),
                    languages.get(next),
                    lead,
                    runs == 0 ? 0 : lead / runs,
                    longRuns == 0 ? 0 : (double) knownBy(best) / longRuns);
        }

        /** The likeliest language but {@code other}. */
        private int likeliest(int other) {
            int best = other == 0 ? 1 : 0;
            for (int language = best + 1; language < width; language++) {
                if (language != other && sums[language] > sums[best]) {
                    best = language;
                }
            }
            return best;
        }

        private double sum(int language) {
            return Math.scalb((double) sums[language], -PLACES);
        }

        /** How many of the runs of three the language has. */
        private int knownBy(int language) {
            int all = 0;
            for (int i = 0; i < known; i++) {
                all += weights[knownRows[i] + language] > SMOOTHED ? 1 : 0;
            }
            return all;
        }
    }

    /**
     * The likeliest of the languages.
     *
     * @param next the one that comes next
     * @param lead how much likelier it is than the next language: the natural logarithm of the ratio, for the whole text
     * @param leadOfRun the same for one run
     * @param coverage the share of the text's runs of three that the language's profile knows, 0 to 1
     */
    record Verdict(String language, String next, double lead, double leadOfRun, double coverage) {}
}
