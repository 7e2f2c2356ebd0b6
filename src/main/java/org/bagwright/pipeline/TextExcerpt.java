package org.bagwright.pipeline;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The beginning of a text whose rights allow no more. It ends where a paragraph, else a sentence, else a word ends, as
 * long as that leaves at least half of what is allowed; then a mark says that the text goes on.
 */
final class TextExcerpt {
    static final String MARK = "[…]";
    private static final String PARTING = "\n\n";
    private static final String SENTENCE_ENDS = ".!?…。！？؟।";
    private static final String CLOSING = "\"'”’»」』)）]";

    private TextExcerpt() {}

    /**
     * The excerpt of {@code text} with its mark: at most {@code characters} code points of it, and at most half, so that
     * no short text travels whole. Of a text of one character it is the mark alone.
     */
    static String of(String text, int characters) {
        int whole = text.codePointCount(0, text.length());
        int most = text.offsetByCodePoints(0, Math.min(characters, whole / 2));
        int paragraph = text.lastIndexOf(PARTING, most);
        if (paragraph >= most / 2 && paragraph > 0) {
            return text.substring(0, paragraph) + PARTING + MARK;
        }
        String kept = text.substring(0, end(text, most)).stripTrailing();
        return kept.isEmpty() ? MARK : kept + " " + MARK;
    }

    private static int end(String text, int most) {
        int sentence = sentenceEnd(text, most);
        if (sentence >= most / 2 && sentence > 0) {
            return sentence;
        }
        int word = wordEnd(text, most);
        return word >= most / 2 && word > 0 ? word : characterEnd(text, most);
    }

    /** The last place up to {@code most} that a sentence ends at; 0 when there is none. */
    private static int sentenceEnd(String text, int most) {
        for (int at = most; at > 0; at--) {
            if (isParting(text, at) || isWide(text.charAt(at - 1))) {
                int last = at - 1;
                while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
                    last--;
                }
                if (SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0) {
                    return at;
                }
            }
        }
        return 0;
    }

    /** Whether what stands at {@code at} parts words, so that a sentence may have ended before it. */
    private static boolean isParting(String text, int at) {
        return at == text.length() || Character.isWhitespace(text.charAt(at));
    }

    /** Stops of scripts that put no blank after them. */
    private static boolean isWide(char c) {
        return "。！？」』".indexOf(c) >= 0;
    }

    private static int wordEnd(String text, int most) {
        int at = most;
        while (at > 0 && !isParting(text, at)) {
            at--;
        }
        return at;
    }

    /** A letter isn't parted from its accents. */
    private static int characterEnd(String text, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // A letter with its accents is short: what follows needn't be looked at.
        characters.setText(text.substring(0, Math.min(text.length(), most + 64)));
        return characters.isBoundary(most) ? most : Math.max(0, characters.preceding(most));
    }
}
