package org.bagwright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bagwright.diff.WordDiff.Fate;
import org.bagwright.diff.WordDiff.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordDiffTest {

    @Test
    void tellsTheWordsThatWentAndThoseThatCame() {
        WordDiff diff = WordDiff.between("The old pier is closed today.", "The new pier is closed.");
        assertEquals("The [-old ]{+new }pier is [-closed today.]{+closed.}", told(diff.pieces()));
        assertEquals(2, diff.wordsAdded());
        assertEquals(3, diff.wordsRemoved());
    }

    @Test
    void comparesScriptsWithoutSpacesLetterByLetter() {
        WordDiff diff = WordDiff.between("韓国は協定を破棄した。", "韓国は協定を延長した。");
        assertEquals("韓国は協定を[-破棄]{+延長}した。", told(diff.pieces()));
        assertEquals(1, diff.wordsAdded());
    }

    @Test
    void aParagraphThatMovedAwayLeavesTheOthersAlone() {
        WordDiff diff = WordDiff.between("One.\n\nTwo is here.\n\nThree.", "One.\n\nThree.");
        assertEquals("One.\n\n[-Two is here.\n\n]Three.", told(diff.pieces()));
    }

    @Test
    void equalTextsHaveOnePieceAndNoneHaveNone() {
        assertEquals("a b", told(WordDiff.between("a b", "a b").pieces()));
        assertEquals(List.of(), WordDiff.between("", "").pieces());
    }

    @Test
    void shortensWhatStaysToSomeWordsAroundTheChange() {
        String filler = "w ".repeat(50);
        WordDiff diff = WordDiff.between(filler + "old " + filler + "x", filler + "new " + filler + "x");
        assertEquals("… w w [-old ]{+new }w w … ", told(diff.shortened(2)));
    }

    /** Myers' algorithm alone would take memory by the square of their length. */
    @Test
    void textsWithNothingInCommonAreReplacedAsAWhole() {
        String before = IntStream.range(0, 200_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 200_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        WordDiff diff = WordDiff.between(before, after);
        assertEquals(2, diff.pieces().size());
        assertEquals(200_000, diff.wordsAdded());
        assertEquals(200_000, diff.wordsRemoved());
    }

    @Test
    void hostileRepetitionsEndToo() {
        String before = "a b ".repeat(200_000);
        String after = "b a a ".repeat(150_000);
        assertJoined(before, after, WordDiff.between(before, after));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesAreBothTextsAndFiguresAreTheirDifference(int seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = edited(before, random);
        WordDiff diff = WordDiff.between(before, after);
        assertJoined(before, after, diff);
        int characters = after.codePointCount(0, after.length()) - before.codePointCount(0, before.length());
        assertEquals(characters, diff.charactersAdded() - diff.charactersRemoved(), () -> "seed " + seed);
        for (int i = 1; i < diff.pieces().size(); i++) {
            assertTrue(diff.pieces().get(i - 1).fate() != diff.pieces().get(i).fate(), "seed " + seed);
        }
    }

    private static void assertJoined(String before, String after, WordDiff diff) {
        assertEquals(before, joined(diff, Fate.ADDED));
        assertEquals(after, joined(diff, Fate.REMOVED));
    }

    private static String joined(WordDiff diff, Fate without) {
        return diff.pieces().stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String told(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.fate()) {
                    case EQUAL -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "{+" + piece.text() + "}";
                })
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words =
                List.of("pier", "the", "harbour,", "of", "協", "定", "\uD83D\uDE00", "it's", "\n\n", "e\u0301", "—");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<= )", -1)));
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, "new" + i + " ");
                case 1 -> words.add(at, "more ");
                default -> words.set(at, "");
            }
        }
        return String.join("", words);
    }
}
