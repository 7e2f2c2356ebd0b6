package org.bagwright.lexicon;

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

    private final Map<Long, Sign> signs = new HashMap<>();
    private final Map<String, Sign> unspaced = new HashMap<>();
    private int longest;

    private PageSigns(List<List<String>> rows) {
        for (List<String> row : rows) {
            Sign sign = new Sign(
                    Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    Stand.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    row.get(2));
            if (Paragraph.isUnspaced(sign.phrase().charAt(0))) {
                unspaced.put(sign.phrase(), sign);
            }
            List<String> words = Words.ofPhrase(sign.phrase());
            long hash = 0;
            for (String word : words) {
                hash = LineWords.append(hash, LineWords.hash(word));
            }
            longest = Math.max(longest, words.size());
            signs.put(hash, sign);
        }
    }

    /** The first sign of {@code kind} in {@code line}. */
    public static Optional<Sign> in(String line, Kind kind) {
        LineWords words = new LineWords();
        words.read(line, LOOKED_AT);
        return INSTANCE.find(line, words, kind);
    }

    private Optional<Sign> find(String line, LineWords words, Kind kind) {
        int count = words.count();
        for (int from = 0; from < count; from++) {
            long hash = 0;
            for (int to = from; to < Math.min(count, from + longest); to++) {
                hash = LineWords.append(hash, words.hash(to));
                Sign sign = signs.get(hash);
                if (sign != null && sign.kind() == kind && stands(sign.stand(), from, to + 1, count)) {
                    return Optional.of(sign);
                }
            }
        }
        return findUnspaced(line, kind);
    }

    private Optional<Sign> findUnspaced(String line, Kind kind) {
        if (line.length() > LONGEST_UNSPACED || line.chars().noneMatch(Paragraph::isUnspaced)) {
            return Optional.empty();
        }
        return unspaced.values().stream()
                .filter(sign -> sign.kind() == kind && line.contains(sign.phrase()))
                .min(Comparator.comparing(Sign::phrase));
    }

    private static boolean stands(Stand stand, int from, int to, int count) {
        return switch (stand) {
            case LINE -> from == 0 && to == count;
            case START -> from == 0 && count <= LONGEST_STARTED;
            case ANY -> true;
        };
    }
}
