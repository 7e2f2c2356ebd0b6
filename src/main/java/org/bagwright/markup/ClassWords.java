package org.bagwright.markup;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what the words of elements' classes and ids say. */
final class ClassWords {
    /** Characters of a class or id that are read. */
    private static final int LONGEST_READ = 400;

    /** Characters of class and id that go into a statement's name. */
    private static final int LONGEST_NAME = 120;

    /** A class that is or ends in the word for a deck, after a hyphen or underscore, but for these parts of a page. */
    private static final Pattern DECK_NAME = Pattern.compile(
            "(?:^|\\s)(?!\\S*(?:site|logo|widget|section|menu|nav|card|teaser|item|footer|banner|modal|author|brand|product|tagline))"
                    + "(?:\\S*[-_])?(?:" + String.join("|", ClassMark.DECK.words()) + ")(?:\\s|$)");

    private static final WordsByStart WORDS = new WordsByStart();

    private ClassWords() {}

    /** The {@link ClassMark}s of a class or id, each as its bit. */
    static int marks(String names) {
        String lower = start(names, LONGEST_READ).toLowerCase(Locale.ROOT);
        int marks = WORDS.marksIn(lower);
        return ClassMark.DECK.isIn(marks) && !DECK_NAME.matcher(lower).find() ? marks & ~ClassMark.DECK.bit() : marks;
    }

    /** An element's tag, class and id, as a statement of it is named. */
    static String name(MarkupElement place) {
        return named(place.name(), place);
    }

    /** The same with {@code tag} for its tag. */
    static String named(String tag, MarkupElement place) {
        MarkupAttributes attributes = place.attributes();
        String names = (value(attributes.classes()) + ' ' + value(attributes.id()))
                .strip()
                .toLowerCase(Locale.ROOT);
        return names.isEmpty() ? tag : tag + ' ' + start(names, LONGEST_NAME);
    }

    private static String value(AttributeNames names) {
        return names == null ? "" : names.value();
    }

    private static String start(String names, int longest) {
        return names.substring(0, Math.min(names.length(), longest));
    }

    /** The words of all marks by their first two letters. */
    private static final class WordsByStart {
        private static final int LETTERS = 'z' - 'a' + 1;

        private final Word[][] byStart = new Word[LETTERS * LETTERS][];
        /** Of the same words the third characters, each as its bit. */
        private final int[] thirds = new int[LETTERS * LETTERS];

        private record Word(String word, int mark) {}

        WordsByStart() {
            for (ClassMark mark : ClassMark.values()) {
                mark.words().forEach(word -> add(new Word(word, mark.bit())));
            }
        }

        private void add(Word word) {
            int start = letter(word.word.charAt(0)) * LETTERS + letter(word.word.charAt(1));
            Word[] known = byStart[start] == null ? new Word[0] : byStart[start];
            byStart[start] = Arrays.copyOf(known, known.length + 1);
            byStart[start][known.length] = word;
            thirds[start] |= bit(letter(word.word.charAt(2)));
        }

        /** What the words in {@code names} say. */
        int marksIn(String names) {
            int marks = 0;
            // None of the words has less than three letters.
            int first;
            int second = names.isEmpty() ? -1 : letter(names.charAt(0));
            int third = names.length() < 2 ? -1 : letter(names.charAt(1));
            for (int at = 0; at + 2 < names.length(); at++) {
                first = second;
                second = third;
                third = letter(names.charAt(at + 2));
                if (first >= 0 && second >= 0 && (thirds[first * LETTERS + second] & bit(third)) != 0) {
                    marks |= marksAt(at, names, byStart[first * LETTERS + second]);
                }
            }
            return marks;
        }

        private static int marksAt(int at, String names, Word[] words) {
            int marks = 0;
            for (Word word : words) {
                marks |= names.startsWith(word.word, at) ? word.mark : 0;
            }
            return marks;
        }

        /** That of a letter's number; one for all that are none. */
        private static int bit(int letter) {
            return 1 << (letter < 0 ? LETTERS : letter);
        }

        /** The number of a small letter of ASCII; -1 for others. */
        private static int letter(char c) {
            return c >= 'a' && c <= 'z' ? c - 'a' : -1;
        }
    }
}
