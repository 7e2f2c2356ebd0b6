package org.bagwright.train;

import java.util.*;

/** For each word and pair of words how it speaks for the body, learned from pages of other sites than the one asked about. */
final class WordOdds {
    static final int COLUMNS = 12;
    static final int FEWEST_DOMAINS = 4;

    static final class Count { float pos, neg; int domains; String last; Map<String, float[]> by = new HashMap<>(2); }

    final Map<Long, Count> counts = new HashMap<>();

    static long pair(long a, long b) { long z = a * 31 + b; z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L; return z ^ (z >>> 27); }

    void add(Pages.Page p) {
        Map<Long, float[]> seen = new HashMap<>();
        for (int i = 0; i < p.words.length; i++) {
            float k = p.words[i] > 0 && 2 * p.kept[i] >= p.words[i] ? 1 : 0;
            long[] w = p.features.words(i);
            for (int j = 0; j < w.length; j++) {
                float[] c = seen.computeIfAbsent(w[j], x -> new float[2]);
                c[0] += k; c[1]++;
                if (j + 1 < w.length) { c = seen.computeIfAbsent(pair(w[j], w[j + 1]), x -> new float[2]); c[0] += k; c[1]++; }
            }
        }
        seen.forEach((h, c) -> {
            Count all = counts.computeIfAbsent(h, x -> new Count());
            float a = c[0] / c[1];
            all.pos += a; all.neg += 1 - a;
            float[] own = all.by.computeIfAbsent(p.domain, x -> { all.domains++; return new float[2]; });
            own[0] += a; own[1] += 1 - a;
        });
    }

    int odds(long h, String domain) {
        Count c = counts.get(h);
        if (c == null) return Integer.MIN_VALUE;
        float[] own = c.by.get(domain);
        int d = c.domains - (own == null ? 0 : 1);
        if (d < FEWEST_DOMAINS) return Integer.MIN_VALUE;
        double pos = c.pos - (own == null ? 0 : own[0]), neg = c.neg - (own == null ? 0 : own[1]);
        return (int) Math.round(20 * Math.log((pos + 0.5) / (neg + 0.5)));
    }

    int[][] columns(Pages.Page p) {
        int n = p.words.length;
        int[][] c = new int[COLUMNS][n];
        for (int i = 0; i < n; i++) {
            long[] w = p.features.words(i);
            int[] one = stats(w.length, j -> odds(w[j], p.domain));
            int[] two = stats(w.length - 1, j -> odds(pair(w[j], w[j + 1]), p.domain));
            for (int k = 0; k < 4; k++) { c[k][i] = one[k]; c[4 + k][i] = two[k]; }
        }
        for (int i = 0; i < n; i++) {
            c[8][i] = i > 0 ? c[0][i - 1] : 0; c[9][i] = i + 1 < n ? c[0][i + 1] : 0;
            c[10][i] = i > 0 ? c[5][i - 1] : 0; c[11][i] = i + 1 < n ? c[5][i + 1] : 0;
        }
        return c;
    }

    static int[] stats(int n, java.util.function.IntUnaryOperator f) {
        int sum = 0, known = 0, min = 0, max = 0;
        for (int j = 0; j < n; j++) {
            int o = f.applyAsInt(j);
            if (o == Integer.MIN_VALUE) continue;
            sum += o; known++; min = Math.min(min, o); max = Math.max(max, o);
        }
        return new int[] {known == 0 ? 0 : sum / known, min, max, known};
    }

    /** Names of classes and ids. */
    static final class Names {
        static final int COLUMNS = 8;
        final WordOdds own = new WordOdds(), upper = new WordOdds();

        void add(Pages.Page p) {
            own.addNames(p, true);
            upper.addNames(p, false);
        }

        int[][] columns(Pages.Page p) {
            int n = p.words.length;
            int[][] c = new int[COLUMNS][n];
            for (int i = 0; i < n; i++) {
                long[] a = p.features.ownNames(i), b = p.features.upperNames(i);
                int[] one = stats(a.length, j -> own.odds(a[j], p.domain));
                int[] two = stats(b.length, j -> upper.odds(b[j], p.domain));
                for (int k = 0; k < 4; k++) { c[k][i] = one[k]; c[4 + k][i] = two[k]; }
            }
            return c;
        }
    }

    void addNames(Pages.Page p, boolean own) {
        Map<Long, float[]> seen = new HashMap<>();
        for (int i = 0; i < p.words.length; i++) {
            if (p.words[i] == 0) continue;
            float k = 2 * p.kept[i] >= p.words[i] ? 1 : 0;
            float weight = (float) Math.sqrt(p.words[i]);
            for (long w : own ? p.features.ownNames(i) : p.features.upperNames(i)) {
                float[] c = seen.computeIfAbsent(w, x -> new float[2]);
                c[0] += k * weight; c[1] += weight;
            }
        }
        seen.forEach((h, c) -> {
            Count all = counts.computeIfAbsent(h, x -> new Count());
            float a = c[0] / c[1];
            all.pos += a; all.neg += 1 - a;
            float[] o = all.by.computeIfAbsent(p.domain, x -> { all.domains++; return new float[2]; });
            o[0] += a; o[1] += 1 - a;
        });
    }
}
