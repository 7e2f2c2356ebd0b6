package org.bagwright.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line as comparable words: lower case, runs of digits as {@code #}, curly quotes straight, punctuation at the words'
 * ends gone but for the colon, which is a word of its own.
 */
public final class Words {
    static final String TRIMMED = ",.;!?\"'()[]{}…→»›>«‹<|•·–—-*_~=+✕▶►▼▲";

    /** Lower-case words that don't end a line unless a link was torn out of the sentence there. */
    private static final Set<String> OPEN = Set.of(
            "the", "a", "an", "of", "at", "by", "from", "with", "and", "into", "between", "their", "its", "der", "die",
            "das", "des", "dem", "den", "und", "le", "la", "les", "du", "de", "et", "el", "los", "las", "del", "y");

    private Words() {}

    /** Whether {@code word}, as it is written, leaves a sentence open. */
    public static boolean isOpen(String word) {
        return OPEN.contains(word);
    }

    /** What a page that lacks the semicolon leaves of a no-break space, and as many blanks. */
    private static final String BROKEN_REFERENCE = "&nbsp";

    /** One of them is in each line that isn't {@link #spaced} yet. */
    static final CharacterSet OTHER_SPACES = CharacterSet.of("\u00A0\u202F\u2007&");

    private static final String AS_LONG = " ".repeat(BROKEN_REFERENCE.length());

    /**
     * {@code line} with no-break spaces as plain ones, broken references to them too, character for character: so patterns
     * needn't know them.
     */
    static String spaced(String line) {
        boolean plain = line.indexOf('\u00A0') < 0
                && line.indexOf('\u202F') < 0
                && line.indexOf('\u2007') < 0
                && !line.contains(BROKEN_REFERENCE);
        return plain ? line : replaced(line);
    }

    private static String replaced(String line) {
        return line.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2007', ' ')
                .replace(BROKEN_REFERENCE, AS_LONG);
    }

    /** What stands between white space in {@code text}, as it is written. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(text.substring(start, at));
            }
            at++;
        }
        return words;
    }

    /** At most {@code limit} words of {@code line}. */
    public static List<String> of(String line, int limit) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length() && words.size() < limit) {
            while (at < line.length() && isSpace(line.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < line.length() && !isSpace(line.charAt(at))) {
                at++;
            }
            if (at > start) {
                add(words, line.substring(start, at));
            }
        }
        return words;
    }

    /** The words of {@code phrase} as they stand in a word list. */
    static List<String> ofPhrase(String phrase) {
        return of(phrase, Integer.MAX_VALUE);
    }

    private static void add(List<String> words, String raw) {
        int colon = raw.indexOf(':');
        if ((colon == raw.length() - 1 && colon > 0) || raw.endsWith("：")) {
            addPlain(words, raw.substring(0, raw.length() - 1));
            words.add(":");
        } else {
            addPlain(words, raw);
        }
    }

    private static void addPlain(List<String> words, String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && TRIMMED.indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > start) {
            words.add(fold(raw.substring(start, end)));
        }
    }

    /** {@code word}, without the marks around it, as it is compared. */
    static String fold(String word) {
        if (isFolded(word)) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isDigit(c)) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != '#') {
                    out.append('#');
                }
            } else {
                out.append(c == '’' || c == '‘' || c == '´' || c == '`' ? '\'' : c);
            }
        }
        return out.toString();
    }

    private static boolean isFolded(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a mark that goes with a letter. */
    static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isSpace(char c) {
        // Printable ASCII first: most characters are.
        return !(c > ' ' && c < 0x7F) && (c == ' ' || isOtherSpace(c));
    }

    private static boolean isOtherSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }
}
