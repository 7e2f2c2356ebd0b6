package org.bagwright.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words at a line's start that say that names of authors follow, from {@code byline-labels.tsv}.
 *
 * @param strong whether a single name may follow; after a weak one a first and a last name must
 * @param end where what follows begins, in UTF-16 positions of the line
 */
record BylineLabel(boolean strong, int end) {
    private static final int MOST_WORDS = 5;
    /** Characters that aren't letters which may stand before a label. */
    private static final int MOST_BEFORE = 3;

    private static final String COLONS = ":：|/／";
    private static final Map<String, Boolean> PLAIN = read(false);
    private static final Map<String, Boolean> WITH_COLON = read(true);

    /** The words that labels begin with: most lines begin with none. */
    private static final Set<String> FIRST_WORDS = WITH_COLON.keySet().stream()
            .map(label -> label.indexOf(' ') < 0 ? label : label.substring(0, label.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());

    /** Those in ASCII by their hash, so that no string need be made of a line's first word. */
    private static final HashTable FIRST_HASHES = new HashTable(FIRST_WORDS.size());

    static {
        FIRST_WORDS.forEach(word -> FIRST_HASHES.put(LineWords.hash(word), 0));
    }

    /** The longest label that {@code line} begins with. */
    static Optional<BylineLabel> at(String line) {
        int at = 0;
        while (at < line.length() && at < MOST_BEFORE && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        if (at == line.length() || !Character.isLetter(line.charAt(at))) {
            return Optional.empty();
        }
        int start = at;
        if (!isFirstWord(line, start, wordEnd(line, start))) {
            return glued(line, start);
        }
        BylineLabel found = null;
        for (int words = 0; words < MOST_WORDS && at < line.length(); words++) {
            int end = wordEnd(line, at);
            String phrase = line.substring(start, end).toLowerCase(Locale.ROOT);
            Boolean strong = strength(line, phrase, end);
            if (strong != null) {
                found = new BylineLabel(strong, behindColon(line, end));
            }
            at = skipBlanks(line, end);
            if (at == end) {
                break;
            }
        }
        return found == null ? glued(line, start) : Optional.of(found);
    }

    private static boolean isFirstWord(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line.charAt(i) >= 0x80) {
                return FIRST_WORDS.contains(line.substring(start, end).toLowerCase(Locale.ROOT));
            }
        }
        return FIRST_HASHES.get(LineWords.hashOfAscii(line, start, end)) >= 0;
    }

    /** Whether {@code line} is nothing but a label. */
    static boolean isAlone(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        int end = plain.length();
        while (end > 0 && (COLONS.indexOf(plain.charAt(end - 1)) >= 0 || Letters.isBlank(plain.charAt(end - 1)))) {
            end--;
        }
        String phrase = plain.substring(0, end);
        boolean unmistakable = end < plain.length() || PLAIN.containsKey(phrase) || phrase.startsWith("aut");
        return unmistakable && WITH_COLON.containsKey(phrase);
    }

    /** {@code ByJane Doe}, two elements run together. */
    private static Optional<BylineLabel> glued(String line, int start) {
        boolean by = (line.charAt(start) == 'b' || line.charAt(start) == 'B')
                && start + 3 < line.length()
                && Character.isUpperCase(line.charAt(start + 2))
                && (Character.isLowerCase(line.charAt(start + 3)) || line.charAt(start + 3) == '.')
                && line.charAt(start + 1) == 'y';
        return by ? Optional.of(new BylineLabel(false, start + 2)) : Optional.empty();
    }

    private static Boolean strength(String line, String phrase, int end) {
        int next = skipBlanks(line, end);
        boolean colon = next < line.length() && COLONS.indexOf(line.charAt(next)) >= 0;
        Boolean strong = colon ? WITH_COLON.get(phrase) : null;
        if (strong != null) {
            return strong;
        }
        // Something has to follow, or the label stands alone.
        return (next > end || colon) ? PLAIN.get(phrase) : null;
    }

    private static int wordEnd(String line, int from) {
        int at = from;
        while (at < line.length() && !Letters.isBlank(line.charAt(at)) && !isColon(line, at)) {
            at++;
        }
        return at;
    }

    /** A stroke or colon inside a word, as in {@code autor/in}, belongs to it where the list has it so. */
    private static boolean isColon(String line, int at) {
        return !Letters.isBasic(line.charAt(at))
                && COLONS.indexOf(line.charAt(at)) >= 0
                && !(at + 2 < line.length() && line.startsWith("in", at + 1));
    }

    private static int behindColon(String line, int end) {
        int at = skipBlanks(line, end);
        return at < line.length() && COLONS.indexOf(line.charAt(at)) >= 0 ? skipBlanks(line, at + 1) : at;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Letters.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Map<String, Boolean> read(boolean colon) {
        Map<String, Boolean> labels = new HashMap<>();
        for (List<String> row : WordList.read("byline-labels.tsv")) {
            if (colon || row.size() == 2) {
                labels.merge(row.get(0), row.get(1).equals("strong"), Boolean::logicalOr);
            }
        }
        return Map.copyOf(labels);
    }
}
