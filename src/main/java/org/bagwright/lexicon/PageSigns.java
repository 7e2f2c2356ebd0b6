package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagwright.lexicon.Furniture.Stand;
import org.bagwright.model.Paragraph;

/**
 * The phrases, from {@code page-signs.tsv}, by which a page is known that is no article, or of which the most is behind a
 * paywall.
 */
public final class PageSigns {
    /** What a phrase is a sign of. */
    public enum Kind {
        ERROR,
        CONSENT,
        LOGIN,
        PAYWALL
    }

    /** A phrase that was found. */
    public record Sign(Kind kind, Stand stand, String phrase) {}

    /** Words of a line that are looked at. */
    private static final int LOOKED_AT = 120;
    /** Longest line, in words, for which a phrase at its start speaks. */
    private static final int LONGEST_STARTED = 14;
    /** In scripts without spaces a phrase is looked for among the characters of so long a line. */
    private static final int LONGEST_UNSPACED = 400;

    private static final PageSigns INSTANCE = new PageSigns(WordList.read("page-signs.tsv"));

    /** Each row of words that a phrase begins with, to its place in {@code signs}. */
    private final HashTable prefixes = new HashTable();

    /** For each prefix the sign whose phrase it is; null for none. */
    private final List<Sign> signs = new ArrayList<>();

    private final Map<String, Sign> unspaced = new HashMap<>();

    private PageSigns(List<List<String>> rows) {
        for (List<String> row : rows) {
            Sign sign = new Sign(
                    Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    Stand.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    row.get(2));
            if (Paragraph.isUnspaced(sign.phrase().charAt(0))) {
                unspaced.put(sign.phrase(), sign);
            }
            long hash = 0;
            int place = -1;
            for (String word : Words.ofPhrase(sign.phrase())) {
                hash = LineWords.append(hash, LineWords.hash(word));
                place = place(hash);
            }
            signs.set(place, sign);
        }
    }

    private int place(long prefix) {
        int place = prefixes.get(prefix);
        if (place < 0) {
            place = signs.size();
            prefixes.put(prefix, place);
            signs.add(null);
        }
        return place;
    }

    /** The first sign of {@code kind} in {@code line}. */
    public static Optional<Sign> in(String line, Kind kind) {
        return in(line, readWords(new LineWords(), line), kind);
    }

    /** As {@link #in(String, Kind)}, of a line whose words {@link #readWords} has read. */
    public static Optional<Sign> in(String line, LineWords words, Kind kind) {
        return INSTANCE.find(line, words, kind);
    }

    /** Reads as many words of {@code line} as are looked at. */
    public static LineWords readWords(LineWords words, String line) {
        words.read(line, LOOKED_AT);
        return words;
    }

    private Optional<Sign> find(String line, LineWords words, Kind kind) {
        int count = words.count();
        for (int from = 0; from < count; from++) {
            Sign sign = WordFamily.SIGN.isIn(words.families(from)) ? walk(words, from, count, kind) : null;
            if (sign != null) {
                return Optional.of(sign);
            }
        }
        return findUnspaced(line, kind);
    }

    private Sign walk(LineWords words, int from, int count, Kind kind) {
        long hash = 0;
        for (int to = from; to < count; to++) {
            hash = LineWords.append(hash, words.hash(to));
            int place = prefixes.get(hash);
            if (place < 0) {
                return null;
            }
            Sign sign = signs.get(place);
            if (sign != null && sign.kind() == kind && stands(sign.stand(), from, to + 1, count)) {
                return sign;
            }
        }
        return null;
    }

    private Optional<Sign> findUnspaced(String line, Kind kind) {
        if (line.length() > LONGEST_UNSPACED || !holdsUnspaced(line)) {
            return Optional.empty();
        }
        return unspaced.values().stream()
                .filter(sign -> sign.kind() == kind && line.contains(sign.phrase()))
                .min(Comparator.comparing(Sign::phrase));
    }

    private static boolean holdsUnspaced(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Paragraph.isUnspaced(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(Stand stand, int from, int to, int count) {
        return switch (stand) {
            case LINE -> from == 0 && to == count;
            case START -> from == 0 && count <= LONGEST_STARTED;
            case ANY -> true;
        };
    }
}
