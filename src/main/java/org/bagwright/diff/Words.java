package org.bagwright.diff;

import java.util.ArrayList;
import java.util.List;
import org.bagwright.model.Paragraph;

/**
 * A text cut into what is compared: runs between blank space, and single letters of scripts that are written without
 * spaces, each with the blank space behind it. Joined they are the text again.
 */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int first = text.codePointAt(at);
            at = Paragraph.isUnspaced(first) ? at + Character.charCount(first) : endOfRun(text, at);
            while (at < text.length() && Paragraph.isBlank(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            words.add(text.substring(start, at));
        }
        return words;
    }

    private static int endOfRun(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Paragraph.isBlank(c) || Paragraph.isUnspaced(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** How many words they are, as {@code documents.jsonl} counts: two letters without spaces between are one. */
    static int count(Iterable<String> words) {
        int count = 0;
        int unspaced = 0;
        for (String word : words) {
            if (Paragraph.isUnspaced(word.codePointAt(0))) {
                unspaced++;
            } else if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
        }
        return count + (unspaced + 1) / 2;
    }

    /** How many code points they have together. */
    static int characters(Iterable<String> words) {
        int characters = 0;
        for (String word : words) {
            characters += word.codePointCount(0, word.length());
        }
        return characters;
    }
}
