package org.bagwright.ingest;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that someone may have meant. */
final class NearestName {
    private NearestName() {}

    /** The first candidate with the fewest edits to {@code name}, if they are few: at most two, or a third of its length. */
    static Optional<String> of(String name, Stream<String> candidates) {
        int[] fewest = {Math.max(2, name.length() / 3) + 1};
        String[] nearest = {null};
        candidates.forEach(candidate -> {
            int edits = Math.abs(candidate.length() - name.length()) < fewest[0]
                    ? edits(name, candidate, fewest[0])
                    : fewest[0];
            if (edits < fewest[0]) {
                fewest[0] = edits;
                nearest[0] = candidate;
            }
        });
        return Optional.ofNullable(nearest[0]);
    }

    /** Levenshtein distance; {@code limit} when it is that or more. */
    private static int edits(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
