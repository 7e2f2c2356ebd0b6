package org.bagwright.pipeline;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.bagwright.model.Paragraph;

/**
 * Tells whether a value of a document's record gives away some of its text. A title or a byline is a fact; a whole
 * sentence of the text isn't, whatever a page calls it.
 */
final class QuotedText {
    /**
     * A run of so many words that stands in the text too is a quotation. Chosen by hand: headlines have some ten words,
     * and seldom stand in their text word by word.
     */
    private static final int WORDS = 12;

    /** A longer value is a paragraph, wherever it was read; in code points. Chosen by hand: summaries below titles have half. */
    private static final int LONGEST_VALUE = 300;

    private final Set<Long> runs = new HashSet<>();

    /** Of a document with this text. */
    QuotedText(String text) {
        forEachRun(text, runs::add);
    }

    /** Whether {@code value} must stay out of the record. */
    boolean isGivenAwayBy(String value) {
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            return true;
        }
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

    /** The hash of each word. */
    private static int[] words(String text) {
        IntStream.Builder words = IntStream.builder();
        int word = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
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

    private static long mixed(int hash) {
        return (hash + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    }
}
