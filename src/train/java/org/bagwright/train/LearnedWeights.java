package org.bagwright.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagwright.text.WordWeights;

/**
 * How often words stand in text and how often elsewhere, counted by page so that a long page counts no more than a short
 * one, and by site so that what one site says of itself isn't learned as a rule.
 */
final class LearnedWeights {
    /** Sites on which a word must stand to be known. */
    private static final int FEWEST_SITES = 4;

    private static final class Count {
        private double text;
        private double other;
        private final Map<String, double[]> bySite = new HashMap<>(4);
    }

    private final Map<Long, Count> counts = new HashMap<>();

    /** A page's share of text among the places where a word stands: filled word by word, then added. */
    static final class OnPage {
        private final Map<Long, double[]> seen = new HashMap<>();

        void add(long word, boolean text, double weight) {
            double[] sums = seen.computeIfAbsent(word, w -> new double[2]);
            sums[0] += text ? weight : 0;
            sums[1] += weight;
        }
    }

    void add(OnPage page, String site) {
        page.seen.forEach((word, sums) -> {
            Count count = counts.computeIfAbsent(word, w -> new Count());
            double share = sums[0] / sums[1];
            double[] own = count.bySite.computeIfAbsent(site, s -> new double[2]);
            count.text += share;
            count.other += 1 - share;
            own[0] += share;
            own[1] += 1 - share;
        });
    }

    /** The weight of {@code word} as learned from all sites but {@code site}. */
    int without(long word, String site) {
        Count count = counts.get(word);
        if (count == null) {
            return WordWeights.UNKNOWN;
        }
        double[] own = count.bySite.getOrDefault(site, new double[2]);
        int sites = count.bySite.size() - (count.bySite.containsKey(site) ? 1 : 0);
        return sites < FEWEST_SITES ? WordWeights.UNKNOWN : weight(count.text - own[0], count.other - own[1]);
    }

    private static int weight(double text, double other) {
        return (int) Math.round(WordWeights.UNIT * StrictMath.log((text + 0.5) / (other + 0.5)));
    }

    /** The words that stand on enough sites to be known. */
    Set<Long> known() {
        return counts.entrySet().stream()
                .filter(e -> e.getValue().bySite.size() >= FEWEST_SITES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The table for the program, learned from all sites. */
    WordWeights table() {
        SortedMap<Long, Integer> weights = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (count.bySite.size() >= FEWEST_SITES) {
                weights.put(word, weight(count.text, count.other));
            }
        });
        return WordWeights.of(weights);
    }
}
