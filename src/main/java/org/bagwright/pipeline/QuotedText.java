package org.bagwright.pipeline;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bagwright.model.Description;
import org.bagwright.model.Paragraph;

/**
 * Tells whether a value of a document's record gives away some of the texts of its capture. A title or a byline is a fact;
 * a whole sentence of a text isn't, whatever a page calls it. Immutable.
 */
public final class QuotedText {
    /**
     * A run of so many words that stands in the text too is a quotation. Chosen by hand: headlines have some ten words,
     * and seldom stand in their text word by word.
     */
    private static final int WORDS = 12;

    /** A longer value is a paragraph, wherever it was read; in code points. Chosen by hand: summaries below titles have half. */
    private static final int LONGEST_VALUE = 300;

    private final Set<Long> runs = new HashSet<>();
    private final boolean empty;

    /** Of a capture with these texts. */
    public QuotedText(List<String> texts) {
        texts.forEach(text -> forEachRun(text, runs::add));
        empty = texts.isEmpty();
    }

    /** Whether {@code value} has so many words that it would be a quotation, wherever it was taken from. */
    static boolean isSentence(String value) {
        return words(value).length >= WORDS;
    }

    /** Whether there is no text that could be given away. */
    boolean isEmpty() {
        return empty;
    }

    /** {@code description} without what gives a text away; {@code left} is told the keys of what goes. */
    public Description withoutQuotations(Description description, Consumer<String> left) {
        return description.without(this::isGivenAwayBy, this::isQuotedBy, left);
    }

    /** Whether {@code value} must stay out of the record. */
    boolean isGivenAwayBy(String value) {
        return value.codePointCount(0, value.length()) > LONGEST_VALUE || isQuotedBy(value);
    }

    /** Whether a sentence stands in {@code value}, of any length: an address, or what is said of rights. */
    boolean isQuotedBy(String value) {
        return isFoundIn(value) || (value.indexOf('%') >= 0 && isFoundIn(unescaped(value)));
    }

    /** Addresses hide blanks and letters; what only looks like an escape stays as it is. */
    private static String unescaped(String value) {
        String escapesAlone = value.replace("+", " ").replaceAll("%(?![0-9A-Fa-f]{2})", " ");
        return URLDecoder.decode(escapesAlone, StandardCharsets.UTF_8);
    }

    private boolean isFoundIn(String value) {
        boolean[] found = new boolean[1];
        forEachRun(value, run -> found[0] |= runs.contains(run));
        return found[0];
    }

    private interface Run {
        void is(long hash);
    }

    /** Words are runs of letters and digits, in any case; in scripts without spaces each letter is one. */
    private static void forEachRun(String text, Run run) {
        int[] words = words(text);
        long oldest = 1;
        for (int i = 1; i < WORDS; i++) {
            oldest *= 31;
        }
        long hash = 0;
        for (int i = 0; i < words.length; i++) {
            hash = (i >= WORDS ? hash - oldest * mixed(words[i - WORDS]) : hash) * 31 + mixed(words[i]);
            if (i >= WORDS - 1) {
                run.is(hash);
            }
        }
    }

    /** The hash of each word, accents and invisible characters left aside: addresses and catalogues write them otherwise. */
    private static int[] words(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKD);
        IntStream.Builder words = IntStream.builder();
        int word = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLeftAside(c)) {
                continue;
            }
            boolean unspaced = Paragraph.isUnspaced(c);
            if (unspaced || !Character.isLetterOrDigit(c)) {
                if (word != 0) {
                    words.add(word);
                }
                word = 0;
                if (unspaced && Character.isLetter(c)) {
                    words.add(c);
                }
            } else {
                word = 31 * word + Character.toLowerCase(c);
            }
        }
        if (word != 0) {
            words.add(word);
        }
        return words.build().toArray();
    }

    private static boolean isLeftAside(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static long mixed(int hash) {
        return (hash + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    }
}
