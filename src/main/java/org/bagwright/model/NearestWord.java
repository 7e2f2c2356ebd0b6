package org.bagwright.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody meant who mistyped a word: the known word that takes the fewest letters changed, added, left out or
 * swapped. Case, blanks, hyphens and underscores don't count.
 */
public final class NearestWord {
    /** Longer words are compared by their beginning; in characters. */
    private static final int COMPARED = 120;

    private NearestWord() {}

    /** The first of the nearest among {@code known}, if at most a third of its letters differ; one may always. */
    public static Optional<String> to(String word, Collection<String> known) {
        String wanted = plain(word);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String plain = plain(candidate);
            int most = Math.min(least - 1, Math.max(1, plain.length() / 3));
            if (Math.abs(plain.length() - wanted.length()) <= most) {
                int edits = edits(wanted, plain);
                if (edits <= most) {
                    nearest = candidate;
                    least = edits;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String plain(String word) {
        String cut = word.substring(0, Math.min(word.length(), COMPARED));
        return cut.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }

    /** Optimal string alignment distance, three rows at a time. */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = before;
            before = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
