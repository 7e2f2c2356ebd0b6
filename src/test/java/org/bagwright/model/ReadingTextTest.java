package org.bagwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingTextTest {
    private static final Digest DIGEST = new Digest(DigestAlgorithm.SHA512, "0".repeat(128));

    private static Decision.Anchor anchor(ReadingText reading, int block) {
        return Decision.Anchor.of(DIGEST, Optional.empty(), "raw/a.txt", reading, block);
    }

    @Test
    void tellsEqualBlocksApart() {
        ReadingText reading = ReadingText.of(List.of("Home", "Homeland news", "Home", "at Home", "Home"));
        for (int block : List.of(0, 2, 4)) {
            assertEquals(Optional.of(new ReadingText.Place(block, block + 1)), reading.find(anchor(reading, block)));
        }
    }

    @Test
    void findsABlockAgainThatIsCutInTwo() {
        ReadingText before = ReadingText.of(List.of("Menu", "One sentence. Another  sentence.", "End"));
        ReadingText after = ReadingText.of(List.of("Menu", "One sentence.", "Another sentence.", "End"));
        assertEquals(Optional.of(new ReadingText.Place(1, 3)), after.find(anchor(before, 1)));
    }

    @Test
    void findsNothingWhereABlockBecamePartOfALongerOne() {
        ReadingText before = ReadingText.of(List.of("One sentence.", "Another sentence."));
        ReadingText after = ReadingText.of(List.of("One sentence. Another sentence."));
        assertEquals(Optional.empty(), after.find(anchor(before, 0)));
        assertEquals(Optional.empty(), after.find(anchor(before, 1)));
    }

    @Test
    void quotesOnlyTheBeginningOfALongBlockAndYetNamesAllOfIt() {
        String sentence = "a sentence that is said again and again, ";
        ReadingText reading = ReadingText.of(List.of(sentence.repeat(40), sentence.repeat(41), "End"));
        assertEquals(Optional.of(new ReadingText.Place(1, 2)), reading.find(anchor(reading, 1)));
        assertEquals(Optional.of(new ReadingText.Place(0, 1)), reading.find(anchor(reading, 0)));
    }

    @Test
    void findsEveryBlockOfAnyTextAgain() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int count = 1 + random.nextInt(12);
            String[] blocks = new String[count];
            for (int i = 0; i < count; i++) {
                StringBuilder block = new StringBuilder();
                for (int n = 1 + random.nextInt(6); n > 0; n--) {
                    block.append("ab 𝔸\u00A0\u200B".charAt(random.nextInt(3)));
                    block.append(random.nextInt(3) == 0 ? "𝔸" : "a");
                }
                blocks[i] = block.toString();
            }
            ReadingText reading = ReadingText.of(List.of(blocks));
            for (int i = 0; i < count; i++) {
                assertEquals(
                        Optional.of(new ReadingText.Place(i, i + 1)),
                        reading.find(anchor(reading, i)),
                        "seed " + seed + ", round " + round);
            }
        }
    }
}
