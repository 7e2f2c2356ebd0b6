package org.bagwright.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether words are shaped like a person's name. */
final class PersonName {
    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");
    private static final Set<String> OFFICES = WordList.words("offices.txt");
    private static final int MOST_WORDS = 6;
    private static final int FEWEST_LETTERS = 3;

    /* Letters of a name written without spaces. */
    private static final int SHORTEST_UNSPACED = 2;
    private static final int LONGEST_UNSPACED = 10;
    private static final int LONGEST_ALONE = 4;
    private static final int MOST_WORDS_UNSPACED = 3;

    private PersonName() {}

    /** Whether {@code word}, in lower case, is one of papers, desks and offices. */
    static boolean isOffice(String word) {
        return OFFICES.contains(word);
    }

    /** One word suffices where a label says that it is an author. */
    static boolean isName(String text, int leastWords) {
        List<String> words = Words.split(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return false;
        }
        if (words.size() == 1 && isUnspacedName(words.get(0))) {
            // Without a label a longer run is a phrase.
            return leastWords < 2 || isShort(words.get(0));
        }
        if (words.size() > MOST_WORDS_UNSPACED && isUnspaced(words.get(0).codePointAt(0))) {
            return false;
        }
        int names = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (OFFICES.contains(lower)
                    || (words.size() == 1 && Agencies.named(word).isPresent())) {
                return false;
            }
            if (isNameWord(word)) {
                names++;
            } else if (!PARTICLES.contains(lower)) {
                return false;
            }
        }
        return names >= leastWords
                && text.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }

    /** A capital, or a letter of a script that has none, then letters, marks, stops, apostrophes and hyphens. */
    private static boolean isNameWord(String word) {
        int first = word.codePointAt(0);
        int type = Character.getType(first);
        if (type != Character.UPPERCASE_LETTER
                && type != Character.TITLECASE_LETTER
                && type != Character.OTHER_LETTER) {
            return false;
        }
        for (int at = Character.charCount(first); at < word.length(); ) {
            int c = word.codePointAt(at);
            if (!Character.isLetter(c) && !isMark(c) && ".'’‘-\u2010\u2011".indexOf(c) < 0) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_ALONE || word.indexOf('・') > 0;
    }

    private static boolean isUnspacedName(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters >= SHORTEST_UNSPACED
                && letters <= LONGEST_UNSPACED
                && word.codePoints().allMatch(PersonName::isUnspaced);
    }

    private static boolean isUnspaced(int c) {
        return c == '・'
                || switch (Character.UnicodeScript.of(c)) {
                    case HAN, HANGUL, KATAKANA, HIRAGANA -> true;
                    default -> false;
                };
    }
}
