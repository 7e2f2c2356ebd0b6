package org.bagwright.describe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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

    private static final int LONGEST = 3;
    private static final float LOG_SMOOTHING = (float) StrictMath.log(SMOOTHING);

    private final List<String> languages;
    /** Open addressing: {@code keys[slot]} is a run, 0 for a free slot, and {@code rows[slot]} its row. */
    private long[] keys = new long[1 << 12];

    private int[] rows = new int[keys.length];
    private int size;
    /** One row a run: the logarithms of its probabilities, by language. */
    private float[] logs;

    private NgramProfiles(List<String> languages) {
        this.languages = languages;
        this.logs = new float[keys.length / 2 * languages.size()];
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
            put(pack(profile, at + 1, end), language, (float) StrictMath.log(share + SMOOTHING));
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

    private void put(long run, int language, float log) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(run);
        if (keys[slot] == 0) {
            claim(slot, run);
        }
        logs[rows[slot] + language] = log;
    }

    private void claim(int slot, long run) {
        int width = languages.size();
        int row = size * width;
        if (row == logs.length) {
            logs = Arrays.copyOf(logs, logs.length * 2);
        }
        Arrays.fill(logs, row, row + width, LOG_SMOOTHING);
        keys[slot] = run;
        rows[slot] = row;
        size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = new int[oldRows.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                rows[slot] = oldRows[old];
            }
        }
    }

    /** Where {@code run} stands, or the free slot where it would. */
    private int slot(long run) {
        int mask = keys.length - 1;
        int slot = (int) ((run * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[slot] != 0 && keys[slot] != run) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Scores {@code words}, letters parted and enclosed by single blanks. */
    Verdict judge(CharSequence words) {
        Tally tally = new Tally(languages.size());
        for (int end = 1; end <= words.length(); end++) {
            for (int length = 1; length <= Math.min(LONGEST, end); length++) {
                if (isRun(words, end - length, end)) {
                    count(tally, pack(words, end - length, end), length == LONGEST);
                }
            }
        }
        return tally.verdict(languages);
    }

    /** A run holds a letter, and a blank at its ends only. */
    private static boolean isRun(CharSequence words, int start, int end) {
        return switch (end - start) {
            case 1 -> words.charAt(start) != ' ';
            case 2 -> words.charAt(start) != ' ' || words.charAt(end - 1) != ' ';
            default -> words.charAt(start + 1) != ' ';
        };
    }

    private void count(Tally tally, long run, boolean longest) {
        tally.longRuns += longest ? 1 : 0;
        int slot = slot(run);
        if (keys[slot] == 0) {
            return;
        }
        tally.runs++;
        add(tally.sums, logs, rows[slot]);
        if (longest) {
            addKnown(tally.known, logs, rows[slot]);
        }
    }

    private static void add(double[] sums, float[] logs, int row) {
        for (int language = 0; language < sums.length; language++) {
            sums[language] += logs[row + language];
        }
    }

    private static void addKnown(int[] known, float[] logs, int row) {
        for (int language = 0; language < known.length; language++) {
            known[language] += logs[row + language] > LOG_SMOOTHING ? 1 : 0;
        }
    }

    /** What has been counted so far in one text. */
    private static final class Tally {
        private final double[] sums;
        private final int[] known;
        private int runs;
        private int longRuns;

        Tally(int languages) {
            this.sums = new double[languages];
            this.known = new int[languages];
        }

        Verdict verdict(List<String> languages) {
            int best = 0;
            double second = Double.NEGATIVE_INFINITY;
            for (int language = 1; language < sums.length; language++) {
                if (sums[language] > sums[best]) {
                    second = sums[best];
                    best = language;
                } else {
                    second = Math.max(second, sums[language]);
                }
            }
            return new Verdict(
                    languages.get(best),
                    sums[best] - second,
                    runs == 0 ? 0 : (sums[best] - second) / runs,
                    longRuns == 0 ? 0 : (double) known[best] / longRuns);
        }
    }

    /**
     * The likeliest of the languages.
     *
     * @param lead how much likelier it is than the next language: the natural logarithm of the ratio, for the whole text
     * @param leadOfRun the same for one run
     * @param coverage the share of the text's runs of three that the language's profile knows, 0 to 1
     */
    record Verdict(String language, double lead, double leadOfRun, double coverage) {}
}
