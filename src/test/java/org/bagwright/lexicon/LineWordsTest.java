package org.bagwright.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineWordsTest {
    private static final int LINES = 20_000;
    private static final String ALPHABET = "abcXYZäÖßİΣ019٣·:：,.;!?\"'’‘´`()-–—*_«»…|#市เ";
    private static final String SPACES = " \t\u00A0\u202F\u2007\u3000\n";

    private final Random random = new Random(20170412);
    private final LineWords words = new LineWords();

    @Test
    void wordsAreThoseOfTheirFoldedStrings() {
        for (int k = 0; k < LINES; k++) {
            String line = line();
            words.read(line, Integer.MAX_VALUE);
            assertEquals(plainly(line), read(), line);
        }
    }

    @Test
    void noMoreWordsAreReadThanWanted() {
        words.read("one two: three", 2);
        assertEquals(3, words.count(), "with the colon, which belongs to its word");
    }

    @Test
    void linesOfOtherWordsOrAnotherOrderHaveOtherHashes() {
        words.read("one two three", 9);
        long all = words.hash(0, 3);
        words.read("Three, two – one!", 9);
        assertEquals(false, words.hash(0, 3) == all);
        words.read("ONE (two) “three”", 9);
        assertEquals(false, words.hash(0, 3) == all, "curly quotation marks stay");
        words.read("ONE (two) three…", 9);
        assertEquals(true, words.hash(0, 3) == all);
    }

    private record Word(long hash, int start, int end) {}

    private List<Word> read() {
        List<Word> read = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            read.add(new Word(words.hash(i), words.start(i), words.end(i)));
        }
        return read;
    }

    /** The same by strings, word by word. */
    private static List<Word> plainly(String line) {
        List<Word> found = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !Words.isSpace(line.charAt(end))) {
                end++;
            }
            String raw = line.substring(at, end);
            boolean colon = raw.endsWith("：") || (raw.length() > 1 && raw.indexOf(':') == raw.length() - 1);
            addPlainly(found, colon ? raw.substring(0, raw.length() - 1) : raw, at);
            if (colon) {
                found.add(new Word(LineWords.COLON, end - 1, end));
            }
            at = end + 1;
        }
        return found;
    }

    private static void addPlainly(List<Word> found, String raw, int at) {
        int start = 0;
        int end = raw.length();
        while (start < end && Words.TRIMMED.indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && Words.TRIMMED.indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end) {
            found.add(new Word(LineWords.hash(folded(raw.substring(start, end))), at + start, at + end));
        }
    }

    private static String folded(String word) {
        StringBuilder lower = new StringBuilder();
        for (char c : word.toCharArray()) {
            lower.append(Character.toLowerCase(c));
        }
        return lower.toString().replaceAll("\\p{Nd}+", "#").replaceAll("[’‘´`]", "'");
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        int length = random.nextInt(40);
        while (line.length() < length) {
            String from = random.nextInt(5) == 0 ? SPACES : ALPHABET;
            line.append(
                    random.nextInt(40) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE + 1)
                            : from.charAt(random.nextInt(from.length())));
        }
        return line.toString();
    }
}
